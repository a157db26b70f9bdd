import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DailyRollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Polled } from '../../hooks/usePolled';
import { dayWord, scoreWord } from '../../words';
import { Loaded } from '../Loaded';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { lineThrough, pointsOf, sayTrend } from './trend';
import { TREND_DAYS } from './useScoreHistory';

const BOX = { width: 600, height: 56 };
/** So that the line is not cut off where it is highest and lowest. */
const MARGIN = 4;

const useStyles = makeStyles(theme => ({
  line: {
    display: 'block',
    width: '100%',
    height: BOX.height + 2 * MARGIN,
    marginBottom: theme.spacing(1),
    fill: 'none',
    stroke: theme.palette.primary.main,
    strokeWidth: 2,
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
  },
  table: { marginTop: theme.spacing(1) },
}));

function DayByDay({ days }: { days: DailyRollUp[] }) {
  const classes = useStyles();
  return (
    <details>
      <summary>
        <Typography variant="body2" component="span">
          Day by day
        </Typography>
      </summary>
      <div className={classes.table}>
        <ScrollTable label="Score day by day" maxHeight={320}>
          <TableHead>
            <TableRow>
              <TableCell>Day</TableCell>
              <TableCell align="right">Score</TableCell>
              <TableCell align="right">Models</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {[...days].reverse().map(({ day, score, models }) => (
              <TableRow key={day}>
                <TableCell component="th" scope="row" role="rowheader">
                  {dayWord(day)}
                </TableCell>
                <TableCell align="right">{scoreWord(score)}</TableCell>
                <TableCell align="right">{models}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      </div>
    </details>
  );
}

function Trend({ days }: { days: DailyRollUp[] }) {
  const classes = useStyles();
  const points = pointsOf(days);
  if (points.length < 2) {
    return (
      <Typography variant="body2">
        {days.length === 0
          ? 'Nothing is recorded yet.'
          : `Recorded since ${dayWord(
              days[0].day,
            )}. It takes two days with a score to show a trend.`}
      </Typography>
    );
  }
  return (
    <>
      {/* The sentence and the table below say it, too. */}
      <svg
        className={classes.line}
        viewBox={`0 ${-MARGIN} ${BOX.width} ${BOX.height + 2 * MARGIN}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        <polyline
          points={lineThrough(points, BOX)}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <Typography variant="body2" paragraph>
        {sayTrend(points)}
      </Typography>
      <DayByDay days={days} />
    </>
  );
}

/** How the organization's score went. */
export function ScoreTrend({ history }: { history: Polled<DailyRollUp[]> }) {
  return (
    <Section
      title="Score over time"
      subheader={`Mean of all models in production, the last ${TREND_DAYS} days`}
    >
      <Loaded polled={history} rows={2}>
        {days => <Trend days={days} />}
      </Loaded>
    </Section>
  );
}
