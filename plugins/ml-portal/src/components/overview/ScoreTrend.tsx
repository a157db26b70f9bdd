import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DailyRollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import { TREND_DAYS } from '../../hooks/useDailyRollUps';
import type { Polled } from '../../hooks/usePolled';
import { useTranslate, useWords } from '../../translation';
import { LazyScoreChart } from '../charts/LazyScoreChart';
import { Loaded } from '../Loaded';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { pointsOf, sayTrend } from './trend';

const useStyles = makeStyles(theme => ({
  table: { marginTop: theme.spacing(1) },
}));

function DayByDay({ days }: { days: DailyRollUp[] }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <details>
      <summary>
        <Typography variant="body2" component="span">
          {t('overview.trend.dayByDay')}
        </Typography>
      </summary>
      <div className={classes.table}>
        <ScrollTable label={t('overview.trend.table')} maxHeight={320}>
          <TableHead>
            <TableRow>
              <TableCell>{t('overview.trend.day')}</TableCell>
              <TableCell align="right">{t('overview.trend.score')}</TableCell>
              <TableCell align="right">{t('overview.trend.models')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {[...days].reverse().map(({ day, score, models }) => (
              <TableRow key={day}>
                <TableCell component="th" scope="row" role="rowheader">
                  {words.day(day)}
                </TableCell>
                <TableCell align="right">{words.score(score)}</TableCell>
                <TableCell align="right">{words.number(models)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      </div>
    </details>
  );
}

function Trend({ days }: { days: DailyRollUp[] }) {
  const words = useWords();
  const t = useTranslate();
  const points = pointsOf(days);
  if (points.length < 2) {
    return (
      <Typography variant="body2">
        {days.length === 0
          ? t('overview.trend.nothing')
          : t('overview.trend.tooFew', { day: words.day(days[0].day) })}
      </Typography>
    );
  }
  return (
    <>
      <LazyScoreChart
        label={t('overview.trend.score')}
        points={points.map(({ day, score }) => ({
          at: Date.parse(day),
          score,
        }))}
      />
      <Typography variant="body2" paragraph>
        {sayTrend(points, t)}
      </Typography>
      <DayByDay days={days} />
    </>
  );
}

/** How the score of the organization, or of a part, went. */
export function ScoreTrend({ history }: { history: Polled<DailyRollUp[]> }) {
  const t = useTranslate();
  return (
    <Section
      title={t('overview.trend.title')}
      subheader={t('overview.trend.subheader', { count: TREND_DAYS })}
    >
      <Loaded polled={history} rows={2}>
        {days => <Trend days={days} />}
      </Loaded>
    </Section>
  );
}
