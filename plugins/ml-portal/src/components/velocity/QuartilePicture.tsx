import { makeStyles } from '@material-ui/core/styles';
import type { Spread } from '@ml-portal/backstage-plugin-ml-portal-common';

const HEIGHT = 12;
const MIDDLE = HEIGHT / 2;
/** Percent of the width, so that a box of nothing can still be seen. */
const LEAST_WIDTH = 1;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'block',
    width: '100%',
    minWidth: 80,
    height: HEIGHT,
    overflow: 'visible',
    // More lies where reading goes to.
    transform: theme.direction === 'rtl' ? 'scaleX(-1)' : undefined,
  },
  scale: { stroke: theme.palette.divider, strokeWidth: 2 },
  box: {
    fill: theme.palette.action.selected,
    stroke: theme.palette.primary.main,
    strokeWidth: 1.5,
  },
  median: { stroke: theme.palette.primary.main, strokeWidth: 3 },
}));

/** Where the middle half of values lies on a scale from nothing, and the median. */
export function QuartilePicture(props: {
  quartiles: NonNullable<Spread['quartiles']>;
  /** Where the scale ends. */
  most: number;
  /** What it shows, for screen readers. */
  label: string;
}) {
  const { quartiles, most, label } = props;
  const classes = useStyles();
  const at = (value: number) => (most > 0 ? (100 * value) / most : 0);
  const from = at(quartiles.lower);
  const width = Math.max(LEAST_WIDTH, at(quartiles.upper) - from);
  const median = `${at(quartiles.median)}%`;
  return (
    <svg className={classes.root} role="img" aria-label={label}>
      <line
        className={classes.scale}
        x1="0"
        x2="100%"
        y1={MIDDLE}
        y2={MIDDLE}
      />
      <rect
        className={classes.box}
        x={`${from}%`}
        width={`${width}%`}
        y={1}
        height={HEIGHT - 2}
        rx={2}
      />
      <line
        className={classes.median}
        x1={median}
        x2={median}
        y1={0}
        y2={HEIGHT}
      />
    </svg>
  );
}
