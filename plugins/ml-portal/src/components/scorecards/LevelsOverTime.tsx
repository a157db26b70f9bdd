import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  DailyRollUp,
  ScorecardInForce,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { TREND_DAYS } from '../../hooks/useDailyRollUps';
import type { Polled } from '../../hooks/usePolled';
import { useTranslate, useWords } from '../../translation';
import { MARKS, type Series } from '../charts/series';
import { NO_LEVEL } from '../filters/scorecardParameters';
import { CountsOverTime } from '../history/CountsOverTime';
import { Loaded } from '../Loaded';
import { levelCountsOf } from './levelCountsOf';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(3) },
}));

type Levels = Pick<ScorecardInForce, 'id' | 'levels'>;

/** The levels as parts of a picture, from below the first to the highest. */
function useLevelSeries({ id, levels }: Levels): Series[] {
  const { palette } = useTheme();
  const words = useWords();
  return [null, ...levels.map(level => level.id)].map((level, i) => ({
    id: level ?? NO_LEVEL,
    title: words.level(level, id),
    color: level === null ? palette.error.main : palette.success.main,
    strength: level === null ? 0.35 : (0.6 * i) / levels.length,
    // None on the highest.
    marks: MARKS[(levels.length - i) % MARKS.length],
  }));
}

/** How many models were at which level, day by day. */
export function LevelsOverTime(props: {
  scorecard: Levels;
  history: Polled<DailyRollUp[]>;
}) {
  const { scorecard, history } = props;
  const classes = useStyles();
  const t = useTranslate();
  const series = useLevelSeries(scorecard);
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="h3">
        {t('scorecards.overTime.title', { count: TREND_DAYS })}
      </Typography>
      <Loaded polled={history} rows={2}>
        {days => (
          <CountsOverTime
            series={series}
            days={levelCountsOf(scorecard, days)}
            chart={t('scorecards.overTime.chart')}
            table={t('scorecards.overTime.table')}
            sayUnchanged={day => t('scorecards.overTime.unchanged', { day })}
          />
        )}
      </Loaded>
    </div>
  );
}
