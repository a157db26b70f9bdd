import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { StageVerdict } from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGE_WORDS } from '../../words';
import { statusColor } from '../stages/statusStyle';
import { layOutLanes } from './lanes';

const LABEL_WIDTH = 200;
const COLUMN = 110;
const LANE = 56;
const HEAD = 28;

const useStyles = makeStyles(theme => ({
  root: { overflowX: 'auto', marginBottom: theme.spacing(2) },
  picture: {
    display: 'block',
    minWidth: 760,
    width: '100%',
    maxWidth: 1000,
    fontFamily: theme.typography.fontFamily,
    fill: theme.palette.text.primary,
  },
  small: { fontSize: 11 },
  title: { fontSize: 13, fontWeight: 600 },
}));

/**
 * The model passing between teams: teams as lanes, stages from left to right, a
 * fence wherever it is thrown over. The table of stages says the same in words.
 */
export function LaneDiagram({ stages }: { stages: StageVerdict[] }) {
  const classes = useStyles();
  const theme = useTheme();
  const { lanes, path, fences } = layOutLanes(stages);
  if (lanes.length === 0) {
    return null;
  }
  const width = LABEL_WIDTH + stages.length * COLUMN;
  const height = HEAD + lanes.length * LANE;
  const x = (stage: number) => LABEL_WIDTH + (stage + 0.5) * COLUMN;
  const y = (lane: number) => HEAD + (lane + 0.5) * LANE;
  const points = path.flatMap((lane, stage) =>
    lane === undefined ? [] : [[x(stage), y(lane)]],
  );
  return (
    // Scrolls sideways on a narrow screen, which takes the keyboard, too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.root} tabIndex={0} role="region" aria-label="Lanes">
      <svg
        className={classes.picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`The model passes through ${lanes.length} lanes and over ${fences.length} fences; the table below says how.`}
      >
        {stages.map(({ stage }, i) => (
          <text
            key={stage}
            x={x(i)}
            y={16}
            textAnchor="middle"
            className={classes.small}
          >
            {STAGE_WORDS[stage]}
          </text>
        ))}
        {lanes.map((lane, i) => (
          <g key={lane.id}>
            <rect
              x={0}
              y={HEAD + i * LANE}
              width={width}
              height={LANE - 4}
              rx={4}
              fill={theme.palette.action.hover}
            />
            <text x={12} y={y(i) - 4} className={classes.title}>
              {lane.title.length > 24
                ? `${lane.title.slice(0, 23)}…`
                : lane.title}
            </text>
            <text x={12} y={y(i) + 12} className={classes.small}>
              {lane.subtitle}
            </text>
          </g>
        ))}
        <polyline
          points={points.map(point => point.join(',')).join(' ')}
          fill="none"
          stroke={theme.palette.text.secondary}
          strokeWidth={3}
          strokeLinejoin="round"
        />
        {fences.map(stage => (
          <g
            key={stage}
            stroke={theme.palette.text.primary}
            strokeWidth={2}
            aria-hidden
          >
            {[-6, 0, 6].map(offset => (
              <line
                key={offset}
                x1={x(stage) - COLUMN / 2 + offset}
                x2={x(stage) - COLUMN / 2 + offset}
                y1={HEAD + 2}
                y2={height - 6}
              />
            ))}
            {[0.3, 0.7].map(share => (
              <line
                key={share}
                x1={x(stage) - COLUMN / 2 - 10}
                x2={x(stage) - COLUMN / 2 + 10}
                y1={HEAD + share * (height - HEAD)}
                y2={HEAD + share * (height - HEAD)}
              />
            ))}
          </g>
        ))}
        {stages.map(({ stage, status }, i) =>
          path[i] === undefined ? null : (
            <circle
              key={stage}
              cx={x(i)}
              cy={y(path[i]!)}
              r={9}
              fill={
                status === 'owned' || status === 'fenced'
                  ? statusColor(theme, status)
                  : theme.palette.background.paper
              }
              stroke={statusColor(theme, status)}
              strokeWidth={3}
              strokeDasharray={
                status === 'unclaimed' || status === 'orphaned'
                  ? '3 3'
                  : undefined
              }
            />
          ),
        )}
      </svg>
    </div>
  );
}
