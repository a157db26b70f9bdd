import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import {
  type HeatMapRow,
  type StageCounts,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { VisuallyHidden } from '../VisuallyHidden';
import { useModelsLink } from '../models/modelsLink';
import { tint } from '../stages/statusStyle';
import { heatMapCell } from './heatMapCell';

/** How much is owned, by the class that tints it. */
function tintOf(share: number | undefined) {
  if (share === undefined) {
    return 'none';
  }
  if (share === 1) {
    return 'all';
  }
  if (share >= 0.75) {
    return 'most';
  }
  return share >= 0.4 ? 'some' : 'few';
}

// Leaves the place to the tile in it.
const CELL = { padding: 2 };

const useCellStyles = makeStyles(theme => ({
  link: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: 48,
    padding: theme.spacing(0, 0.5),
    textAlign: 'center',
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
    '&:hover, &:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
  none: {},
  all: { backgroundColor: tint(theme.palette.success.main, 0.32) },
  most: { backgroundColor: tint(theme.palette.success.main, 0.16) },
  some: { backgroundColor: tint(theme.palette.warning.main, 0.24) },
  few: { backgroundColor: tint(theme.palette.error.main, 0.24) },
  text: { fontWeight: theme.typography.fontWeightBold as number },
  trouble: {
    fontSize: theme.typography.caption.fontSize,
    whiteSpace: 'nowrap',
  },
}));

/** `none` stands for models without a line of business. */
function lineParameter({ lineOfBusiness }: HeatMapRow): string {
  return lineOfBusiness?.entityRef ?? 'none';
}

function lineTitle({ lineOfBusiness }: HeatMapRow, t: Translate): string {
  return lineOfBusiness?.title ?? t('overview.noLine');
}

function Cell({ row, stage }: { row: HeatMapRow; stage: StageCounts }) {
  const words = useWords();
  const t = useTranslate();
  const { text, troubles, share, applies } = heatMapCell(stage, t);
  const classes = useCellStyles();
  const link = useModelsLink();
  // Where something is amiss, the cell leads to what is; else to all of it.
  const status = (['fenced', 'unclaimed', 'orphaned'] as const)
    .filter(candidate => stage.counts[candidate] > 0)
    .sort((a, b) => stage.counts[b] - stage.counts[a])[0];
  return (
    <Link
      className={`${classes.link} ${classes[tintOf(share)]}`}
      underline="none"
      to={link({
        lineOfBusiness: lineParameter(row),
        lifecycle: 'production',
        ...(status && { stage: stage.stage, status }),
      })}
    >
      <VisuallyHidden>
        {t('overview.heatMap.before', {
          line: lineTitle(row, t),
          stage: words.stage(stage.stage),
        })}{' '}
      </VisuallyHidden>
      <span className={classes.text}>{text}</span>
      <VisuallyHidden>
        {' '}
        {applies
          ? t('overview.heatMap.owned')
          : t('overview.heatMap.appliesToNone')}
      </VisuallyHidden>
      {troubles.map((trouble, i) =>
        i === 0 ? (
          <span key={trouble} className={classes.trouble}>
            {trouble}
          </span>
        ) : (
          <VisuallyHidden key={trouble}>, {trouble}</VisuallyHidden>
        ),
      )}
    </Link>
  );
}

/** Who owns which stage, by line of business. */
export function HeatMap({ rows }: { rows: HeatMapRow[] }) {
  const words = useWords();
  const t = useTranslate();
  return (
    <Section
      title={t('overview.heatMap.title')}
      subheader={t('overview.heatMap.subheader')}
      noPadding
    >
      <ScrollTable label={t('overview.heatMap.label')} minWidth={760}>
        <TableHead>
          <TableRow>
            <TableCell>{t('overview.heatMap.line')}</TableCell>
            {STAGES.map(stage => (
              <TableCell key={stage} align="center">
                {words.stage(stage)}
              </TableCell>
            ))}
            <TableCell align="right">{t('overview.heatMap.models')}</TableCell>
            <TableCell align="right">{t('overview.heatMap.score')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={lineParameter(row)}>
              <TableCell component="th" scope="row" role="rowheader">
                {row.lineOfBusiness ? (
                  <EntityRefLink
                    entityRef={row.lineOfBusiness.entityRef}
                    title={row.lineOfBusiness.title}
                    hideIcon
                  />
                ) : (
                  lineTitle(row, t)
                )}
              </TableCell>
              {row.stages.map(stage => (
                <TableCell key={stage.stage} style={CELL}>
                  <Cell row={row} stage={stage} />
                </TableCell>
              ))}
              <TableCell align="right">{words.number(row.models)}</TableCell>
              <TableCell align="right">{words.score(row.score)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
