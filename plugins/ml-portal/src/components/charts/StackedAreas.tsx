import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  OPERATING_MODELS,
  type OperatingModel,
} from '@ml-portal/backstage-plugin-ml-portal-common';
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
import {
  operatingModelColor,
  OperatingModelPattern,
} from './OperatingModelPatterns';

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

/** How many models had which operating model at a moment. */
export interface OperatingModelPoint extends Record<OperatingModel, number> {
  /** In ms since the epoch. */
  at: number;
}

/**
 * How many models were made and run in which way, one above the other; arrow
 * keys go from day to day. What is seen has to stand in a table beside it.
 */
export function OperatingModelChart(props: {
  label: string;
  points: OperatingModelPoint[];
}) {
  const { label, points } = props;
  const classes = useStyles();
  const theme = useTheme();
  const words = useWords();
  const id = useId();
  const { palette, typography } = theme;
  const day = (at: number) =>
    words.day(new Date(at).toISOString().slice(0, 10));
  const text = {
    fill: palette.text.secondary,
    fontFamily: typography.fontFamily,
    fontSize: typography.caption.fontSize,
  };
  const shown = OPERATING_MODELS.filter(model =>
    points.some(point => point[model] > 0),
  );
  const fillOf = (model: OperatingModel) => `${id}${model}`;
  return (
    <>
      <ul className={classes.legend}>
        {shown.map(model => (
          <li key={model} className={classes.item}>
            <svg width={20} height={14} aria-hidden>
              <defs>
                <OperatingModelPattern id={fillOf(model)} model={model} />
              </defs>
              <rect
                width={20}
                height={14}
                fill={`url(#${fillOf(model)})`}
                stroke={operatingModelColor(theme, model)}
              />
            </svg>
            {words.operatingModel(model)}
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
            itemSorter={({ dataKey }) =>
              -shown.findIndex(model => model === dataKey)
            }
            isAnimationActive={false}
            contentStyle={{
              color: palette.text.primary,
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
            }}
            itemStyle={{ color: palette.text.primary }}
          />
          {shown.map(model => (
            <Area
              key={model}
              dataKey={model}
              name={words.operatingModel(model)}
              type="stepAfter"
              stackId="models"
              stroke={operatingModelColor(theme, model)}
              strokeWidth={1.5}
              fill={`url(#${fillOf(model)})`}
              fillOpacity={1}
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </>
  );
}
