import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { MonthVelocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../../translation';

const HEIGHT = 220;
const MARK = 6;

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

type Count = 'reachedProduction' | 'changes';

/** The fill of the second bar: colour never tells a bar alone. */
function Hatching({ id, color }: { id: string; color: string }) {
  return (
    <pattern id={id} width={MARK} height={MARK} patternUnits="userSpaceOnUse">
      <rect width={MARK} height={MARK} fill={color} fillOpacity={0.25} />
      <path d={`M0 ${MARK}L${MARK} 0`} stroke={color} strokeWidth={1.5} />
    </pattern>
  );
}

/**
 * Counts month by month, side by side; arrow keys go from month to month. What
 * is seen has to stand in a table beside it.
 */
export function MonthsChart(props: {
  label: string;
  points: MonthVelocity[];
  /** One or two; the second is hatched. */
  bars: { key: Count; name: string }[];
}) {
  const { label, points, bars } = props;
  const classes = useStyles();
  const { palette, typography } = useTheme();
  const words = useWords();
  const id = useId();
  const text = {
    fill: palette.text.secondary,
    fontFamily: typography.fontFamily,
    fontSize: typography.caption.fontSize,
  };
  const colors = [palette.primary.main, palette.warning.main];
  const fillOf = (index: number, pattern: string) =>
    index === 0 ? colors[0] : `url(#${pattern})`;
  return (
    <>
      <ul className={classes.legend}>
        {bars.map(({ key, name }, index) => (
          <li key={key} className={classes.item}>
            <svg width={20} height={14} aria-hidden>
              <defs>
                <Hatching id={`${id}legend`} color={colors[1]} />
              </defs>
              <rect
                width={20}
                height={14}
                fill={fillOf(index, `${id}legend`)}
                stroke={colors[index]}
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart data={points} title={label} margin={{ top: 8, right: 8 }}>
          <defs>
            <Hatching id={`${id}bar`} color={colors[1]} />
          </defs>
          <CartesianGrid stroke={palette.divider} vertical={false} />
          <XAxis
            dataKey="month"
            tickFormatter={words.month}
            tick={text}
            stroke={palette.divider}
            minTickGap={16}
          />
          <YAxis
            allowDecimals={false}
            width={36}
            tick={text}
            stroke={palette.divider}
          />
          <Tooltip
            labelFormatter={month => words.month(String(month))}
            isAnimationActive={false}
            cursor={{ fill: palette.action.hover }}
            contentStyle={{
              color: palette.text.primary,
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
            }}
            itemStyle={{ color: palette.text.primary }}
          />
          {bars.map(({ key, name }, index) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={fillOf(index, `${id}bar`)}
              stroke={colors[index]}
              maxBarSize={32}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}
