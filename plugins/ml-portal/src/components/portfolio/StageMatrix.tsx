import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  type ModelRow,
  STAGE_STATUSES,
  STAGES,
  type StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { usePages } from '../../hooks/usePages';
import { useTranslate, useWords } from '../../translation';
import { classesBy } from '../classesBy';
import { Loaded } from '../Loaded';
import { PAGE_SIZES } from '../../settings';
import { Pager } from '../Pager';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { STATUS_ICONS, statusColor, tint } from '../stages/statusStyle';

const EVERY_MS = 15_000;

const useStyles = makeStyles(theme => ({
  message: { padding: theme.spacing(2) },
  model: { minWidth: 160, maxWidth: 260, overflowWrap: 'anywhere' },
}));

const useCellStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    minWidth: 96,
    padding: theme.spacing(0.5),
    borderRadius: theme.shape.borderRadius,
    textAlign: 'center',
    fontSize: theme.typography.caption.fontSize,
    color: theme.palette.text.primary,
    overflowWrap: 'anywhere',
  },
  ...classesBy(STAGE_STATUSES, status => ({
    backgroundColor: tint(statusColor(theme, status)),
  })),
}));

function Cell({ verdict }: { verdict: StageVerdict }) {
  const { status, owner } = verdict;
  const classes = useCellStyles();
  const words = useWords();
  const Icon = STATUS_ICONS[status];
  return (
    <div className={`${classes.root} ${classes[status]}`}>
      <Icon fontSize="small" aria-hidden />
      {words.status(status)}
      {status === 'fenced' && owner && (
        <EntityRefLink entityRef={owner} hideIcon color="inherit" />
      )}
    </div>
  );
}

function Matrix({ models }: { models: ModelRow[] }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <ScrollTable label={t('portfolio.matrix.title')} minWidth={880}>
      <TableHead>
        <TableRow>
          <TableCell>{t('portfolio.matrix.model')}</TableCell>
          {STAGES.map(stage => (
            <TableCell key={stage} align="center">
              {words.stage(stage)}
            </TableCell>
          ))}
          <TableCell align="right">{t('linesOfBusiness.score')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {models.map(({ entityRef, title, stages, score }) => (
          <TableRow key={entityRef}>
            <TableCell
              component="th"
              scope="row"
              role="rowheader"
              className={classes.model}
            >
              <EntityRefLink entityRef={entityRef} title={title} hideIcon />
            </TableCell>
            {stages.map(verdict => (
              <TableCell key={verdict.stage}>
                <Cell verdict={verdict} />
              </TableCell>
            ))}
            <TableCell align="right">{words.score(score)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** The models of a line of business, each with who runs which stage. */
export function StageMatrix({ lineOfBusiness }: { lineOfBusiness: string }) {
  const api = useApi(mlPortalApiRef);
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const [limit, setLimit] = useState<number>(PAGE_SIZES[0]);
  const pages = usePages(`${lineOfBusiness} ${limit}`);
  const { cursor } = pages;
  const polled = useLive(
    signal =>
      api.getModels(
        {
          lineOfBusiness,
          lifecycle: ['production'],
          sort: 'score',
          limit,
          cursor,
        },
        { signal },
      ),
    [api, lineOfBusiness, limit, cursor],
    EVERY_MS,
  );
  return (
    <Section
      title={t('portfolio.matrix.title')}
      subheader={t('portfolio.matrix.subheader')}
      noPadding
    >
      <Loaded polled={polled} rows={6} keepOutdated>
        {({ items, totalItems, pageInfo: { nextCursor } }) =>
          totalItems === 0 ? (
            <Typography variant="body2" className={classes.message}>
              {t('portfolio.matrix.empty')}
            </Typography>
          ) : (
            <>
              <Matrix models={items} />
              <Pager
                total={words.models(totalItems)}
                page={pages.number}
                pages={Math.ceil(totalItems / limit)}
                size={limit}
                onSize={setLimit}
                onPrevious={pages.number > 1 ? pages.previous : undefined}
                onNext={nextCursor ? () => pages.next(nextCursor) : undefined}
              />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
