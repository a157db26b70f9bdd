import { useTheme } from '@material-ui/core/styles';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../../translation';
import { scaleOf } from './scaleOf';

const HEIGHT = 180;

/** A score at a moment. */
export interface ScorePoint {
  /** In ms since the epoch. */
  at: number;
  score: number;
}

/**
 * How a score went, as a line; arrow keys go from point to point. What is seen
 * has to be said in words beside it.
 *
 * @param steps - the score holds until the next point
 * @param scale - from where to where it goes; near the scores where left out
 */
export function ScoreChart(props: {
  label: string;
  points: ScorePoint[];
  steps?: boolean;
  scale?: [from: number, to: number];
}) {
  const { label, points, steps, scale } = props;
  const { palette, typography } = useTheme();
  const words = useWords();
  const day = (at: number) =>
    words.day(new Date(at).toISOString().slice(0, 10));
  const text = {
    fill: palette.text.secondary,
    fontFamily: typography.fontFamily,
    fontSize: typography.caption.fontSize,
  };
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <LineChart data={points} title={label} margin={{ top: 8, right: 8 }}>
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tickFormatter={day}
          tick={text}
          stroke={palette.divider}
          minTickGap={48}
        />
        <YAxis
          domain={scale ?? scaleOf(points.map(({ score }) => score))}
          allowDecimals={false}
          width={36}
          tick={text}
          stroke={palette.divider}
        />
        <Tooltip
          labelFormatter={at => day(Number(at))}
          formatter={score => [words.decimal(Number(score)), label]}
          isAnimationActive={false}
          contentStyle={{
            color: palette.text.primary,
            backgroundColor: palette.background.paper,
            borderColor: palette.divider,
          }}
          itemStyle={{ color: palette.text.primary }}
        />
        <Line
          dataKey="score"
          name={label}
          type={steps ? 'stepAfter' : 'linear'}
          stroke={palette.primary.main}
          strokeWidth={2}
          // Few points are marked, or a single one would not be seen.
          dot={points.length <= 30}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
