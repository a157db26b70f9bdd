import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useId } from 'react';
import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../../translation';
import { AreaPattern } from './AreaPattern';
import type { Series } from './series';

const HEIGHT = 220;

const useStyles = makeStyles(theme => ({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    padding: theme.spacing(0, 0, 1),
    listStyle: 'none',
    fontSize: theme.typography.caption.fontSize,
  },
  item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
}));

/** What each series counts at a moment. */
export interface CountsPoint {
  /** In ms since the epoch. */
  at: number;
  counts: Record<string, number>;
}

/**
 * How many are of which kind, one kind above the other; arrow keys go from day
 * to day. What is seen has to stand in a table beside it.
 */
export function StackedAreas(props: {
  label: string;
  /** The lowest first. */
  series: Series[];
  points: CountsPoint[];
}) {
  const { label, series, points } = props;
  const classes = useStyles();
  const { palette, typography } = useTheme();
  const words = useWords();
  const id = useId();
  const day = (at: number) =>
    words.day(new Date(at).toISOString().slice(0, 10));
  const text = {
    fill: palette.text.secondary,
    fontFamily: typography.fontFamily,
    fontSize: typography.caption.fontSize,
  };
  const shown = series.filter(each =>
    points.some(({ counts }) => counts[each.id] > 0),
  );
  const fillOf = (each: Series) => `${id}${each.id}`;
  return (
    <>
      <ul className={classes.legend}>
        {shown.map(each => (
          <li key={each.id} className={classes.item}>
            <svg width={20} height={14} aria-hidden>
              <defs>
                <AreaPattern id={fillOf(each)} series={each} />
              </defs>
              <rect
                width={20}
                height={14}
                fill={`url(#${fillOf(each)})`}
                stroke={each.color}
              />
            </svg>
            {each.title}
          </li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <AreaChart data={points} title={label} margin={{ top: 8, right: 8 }}>
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
            allowDecimals={false}
            width={36}
            tick={text}
            stroke={palette.divider}
          />
          <Tooltip
            labelFormatter={at => day(Number(at))}
            // In the order in which they lie above each other.
            itemSorter={({ name }) =>
              -shown.findIndex(({ title }) => title === name)
            }
            isAnimationActive={false}
            contentStyle={{
              color: palette.text.primary,
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
            }}
            itemStyle={{ color: palette.text.primary }}
          />
          {shown.map(each => (
            <Area
              key={each.id}
              dataKey={point => point.counts[each.id]}
              name={each.title}
              type="stepAfter"
              stackId="all"
              stroke={each.color}
              strokeWidth={1.5}
              fill={`url(#${fillOf(each)})`}
              fillOpacity={1}
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </>
  );
}
