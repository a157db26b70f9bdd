import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ScorecardInForce } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { tint } from '../stages/statusStyle';
import type { LineLevels } from './lineLevelsOf';
import { useStandingLinks } from './useStandingLinks';

const useStyles = makeStyles(theme => ({
  tile: {
    display: 'block',
    padding: theme.spacing(1),
    borderRadius: theme.shape.borderRadius,
    textAlign: 'center',
    color: theme.palette.text.primary,
    fontWeight: theme.typography.fontWeightBold as number,
    '&:hover, &:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
}));

// Leaves the place to the tile in it.
const CELL = { padding: 2 };

/** From a single one of many to all of them, on a tint that text can be read on. */
const LIGHTEST = 0.08;
const DARKEST = 0.4;

function Row(props: { scorecard: string; row: LineLevels }) {
  const { scorecard, row } = props;
  const { line, levels, models } = row;
  const classes = useStyles();
  const { palette } = useTheme();
  const words = useWords();
  const t = useTranslate();
  const links = useStandingLinks(line?.entityRef ?? 'none');
  const title = line?.title ?? t('scorecards.byLine.noLine');
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        {line ? <EntityRefLink {...line} hideIcon /> : title}
      </TableCell>
      {levels.map(({ level, count }) => (
        <TableCell key={level ?? ''} align="center" style={CELL}>
          {count === 0 ? (
            words.number(0)
          ) : (
            <Link
              to={links.atLevel({ role: 'model', scorecard }, level)}
              underline="none"
              className={classes.tile}
              style={{
                backgroundColor: tint(
                  level === null ? palette.error.main : palette.success.main,
                  LIGHTEST + (DARKEST - LIGHTEST) * (count / models),
                ),
              }}
              aria-label={t('scorecards.byLine.cell', {
                line: title,
                level: words.level(level, scorecard),
                models: words.models(count),
              })}
            >
              {words.number(count)}
            </Link>
          )}
        </TableCell>
      ))}
      <TableCell align="right">{words.number(models)}</TableCell>
    </TableRow>
  );
}

/** How many models of each line of business are at which level; each number leads to them. */
export function LevelMatrix(props: {
  scorecard: Pick<ScorecardInForce, 'id' | 'title' | 'levels'>;
  /** One at least. */
  rows: LineLevels[];
}) {
  const { scorecard, rows } = props;
  const words = useWords();
  const t = useTranslate();
  return (
    <ScrollTable
      label={t('scorecards.byLine.table', { scorecard: scorecard.title })}
      minWidth={260 + 100 * rows[0].levels.length}
    >
      <TableHead>
        <TableRow>
          <TableCell>{t('scorecards.byLine.line')}</TableCell>
          {rows[0].levels.map(({ level }) => (
            <TableCell key={level ?? ''} align="center">
              {words.level(level, scorecard.id)}
            </TableCell>
          ))}
          <TableCell align="right">{t('scorecards.byLine.models')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(row => (
          <Row
            key={row.line?.entityRef ?? ''}
            scorecard={scorecard.id}
            row={row}
          />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
