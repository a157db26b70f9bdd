import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  EntityRefLink,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ScorecardSummary,
  ToolDetails,
  ToolRow,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate, useWords } from '../../translation';
import { UsedBy } from '../assets/UsedBy';
import { Loaded } from '../Loaded';
import { OwnerLink } from '../OwnerLink';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { ConcernWords } from '../tooling/ConcernWords';
import { Rated } from '../tooling/UsersThink';
import { VisuallyHidden } from '../VisuallyHidden';
import { AccessWord } from './AccessWord';
import { StagesServed } from './StagesServed';

const EVERY_MS = 15_000;
/** More columns could not be read side by side. */
const MOST = 7;

const useStyles = makeStyles(theme => ({
  column: { minWidth: 180, verticalAlign: 'top' },
  this: { ...theme.typography.caption, display: 'block' },
  message: { padding: theme.spacing(2) },
}));

type Compared = Omit<ToolRow, 'scorecards'> & {
  scorecards: Pick<ScorecardSummary, 'id' | 'level'>[];
};

/** What is compared, from top to bottom. */
function useAspects(): [label: string, show: (tool: Compared) => ReactNode][] {
  const words = useWords();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  const unknown = t('tools.unknown');
  return [
    [
      t('tools.serves'),
      ({ stagesServed }) => <StagesServed stages={stagesServed} />,
    ],
    [t('tools.access'), ({ access }) => <AccessWord access={access} />],
    [
      t('tools.adoption'),
      ({ adoption }) => (adoption ? words.toolAdoption(adoption) : unknown),
    ],
    [
      t('tools.origin'),
      ({ origin }) => (origin ? words.toolOrigin(origin) : unknown),
    ],
    [t('tools.usedBy'), tool => <UsedBy asset={tool} usedAs="tool" />],
    [
      t('tooling.usersThink'),
      ({ evaluation }) => <Rated evaluation={evaluation} />,
    ],
    [
      t('tooling.concerns'),
      ({ concerns }) =>
        concerns.length > 0 ? (
          <ConcernWords concerns={concerns} />
        ) : (
          t('tooling.noConcern')
        ),
    ],
    [t('tools.level'), ({ scorecards }) => words.levelOf(scorecards[0])],
    [
      t('tools.owner'),
      ({ owner }) => <OwnerLink owner={owner} linkTo={linkTo} />,
    ],
    [
      t('tools.alternatives.decision'),
      ({ decisionRecord, title }) =>
        decisionRecord ? (
          <Link to={decisionRecord}>
            {t('tools.alternatives.recorded')}
            <VisuallyHidden>
              : {t('tools.alternatives.decisionOf', { title })}
            </VisuallyHidden>
          </Link>
        ) : (
          unknown
        ),
    ],
  ];
}

function Comparison(props: { tool: ToolDetails; others: ToolRow[] }) {
  const { tool, others } = props;
  const classes = useStyles();
  const t = useTranslate();
  const aspects = useAspects();
  const compared: Compared[] = [tool, ...others];
  return (
    <ScrollTable
      label={t('tools.alternatives.table')}
      minWidth={140 + 190 * compared.length}
    >
      <TableHead>
        <TableRow>
          <TableCell />
          {compared.map(({ entityRef, title }) => (
            <TableCell
              key={entityRef}
              component="th"
              scope="col"
              className={classes.column}
            >
              {entityRef === tool.entityRef ? (
                <>
                  {title}
                  <span className={classes.this}>
                    {t('tools.alternatives.this')}
                  </span>
                </>
              ) : (
                <EntityRefLink entityRef={entityRef} title={title} hideIcon />
              )}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {aspects.map(([label, show]) => (
          <TableRow key={label}>
            <TableCell component="th" scope="row" role="rowheader">
              {label}
            </TableCell>
            {compared.map(each => (
              <TableCell key={each.entityRef} className={classes.column}>
                {show(each)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** A tool beside those that could stand in its place. */
export function Alternatives({ tool }: { tool: ToolDetails }) {
  const api = useApi(mlPortalApiRef);
  const classes = useStyles();
  const t = useTranslate();
  const { entityRef } = tool;
  const polled = useLive(
    signal =>
      api.getTools(
        { alternativeTo: entityRef, sort: '-models', limit: MOST },
        { signal },
      ),
    [api, entityRef],
    EVERY_MS,
  );
  return (
    <Section
      title={t('tools.alternatives.title')}
      subheader={t('tools.alternatives.subheader')}
      noPadding
    >
      <Loaded polled={polled}>
        {({ items, totalItems }) =>
          totalItems === 0 ? (
            <Typography variant="body2" className={classes.message}>
              {t('tools.alternatives.none')}
            </Typography>
          ) : (
            <>
              <Comparison tool={tool} others={items} />
              {totalItems > items.length && (
                <Typography variant="body2" className={classes.message}>
                  {t('tools.alternatives.more', {
                    count: totalItems - items.length,
                  })}
                </Typography>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
