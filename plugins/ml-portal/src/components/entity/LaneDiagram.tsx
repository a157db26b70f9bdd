import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelOwnership } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Fence } from './Fence';
import { layOutLanes } from './lanes';
import { LaneStop } from './LaneStop';

const LANE_HEIGHT = 64;

const useStyles = makeStyles(theme => ({
  root: { overflowX: 'auto', margin: theme.spacing(2, 0) },
  picture: {
    // Time goes from left to right wherever one reads; the places below count on it.
    direction: 'ltr',
    display: 'grid',
    gridTemplateColumns: '200px 1fr',
    minWidth: 760,
    maxWidth: 1200,
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: '130px 1fr',
      minWidth: 640,
    },
  },
  stages: {
    gridColumn: 2,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    textAlign: 'center',
    marginBottom: theme.spacing(0.5),
  },
  lane: {
    gridColumn: '1 / -1',
    boxSizing: 'border-box',
    height: LANE_HEIGHT - 4,
    marginBottom: 4,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
  },
  label: {
    gridColumn: 1,
    height: LANE_HEIGHT - 4,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    padding: theme.spacing(0, 1.5),
    overflowWrap: 'anywhere',
    '& > *': { lineHeight: 1.3 },
    // Whose lane it is stays in sight where the lanes scroll.
    position: 'sticky',
    left: 0,
    zIndex: 2,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    backgroundImage: `linear-gradient(${theme.palette.action.hover}, ${theme.palette.action.hover})`,
  },
  way: { gridColumn: 2, position: 'relative' },
  line: { position: 'absolute', width: '100%', height: '100%' },
  stop: { position: 'absolute', transform: 'translate(-50%, -50%)' },
}));

/**
 * The model passing between teams: teams as lanes, stages from left to right, a
 * fence wherever it is thrown over. The table of stages says the same in words.
 */
export function LaneDiagram({ model }: { model: ModelOwnership }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { stages, lineOfBusiness } = model;
  const { lanes, path, fences } = layOutLanes(
    stages,
    lineOfBusiness?.title ?? t('entity.lanes.own'),
    t,
  );
  if (lanes.length === 0) {
    return null;
  }
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  const x = (stage: number) => percent(stage + 0.5, stages.length);
  const y = (lane: number) => percent(lane + 0.5, lanes.length);
  const stops = path.flatMap((lane, i) =>
    lane === undefined ? [] : [{ ...stages[i], i, lane }],
  );
  const steps = stops.slice(1).map((to, i) => ({ from: stops[i], to }));
  const isBroken = ({ status }: { status: string }) =>
    status === 'unclaimed' || status === 'orphaned';

  return (
    // Scrolls sideways on a narrow screen, by keyboard, too.
    <div
      className={classes.root}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('entity.lanes.label')}
    >
      <div
        className={classes.picture}
        role="group"
        aria-label={t('entity.lanes.description', {
          lanes: t('entity.lanes.lanes', { count: lanes.length }),
          fences: t('entity.lanes.fences', { count: fences.length }),
        })}
      >
        <div className={classes.stages}>
          {stages.map(({ stage }) => (
            <Typography variant="caption" key={stage}>
              {words.stage(stage)}
            </Typography>
          ))}
        </div>
        {lanes.map(({ id }, lane) => (
          <div
            key={id}
            className={classes.lane}
            style={{ gridRow: lane + 2 }}
          />
        ))}
        {lanes.map(({ id, owner, title, subtitle }, lane) => (
          <div key={id} className={classes.label} style={{ gridRow: lane + 2 }}>
            <Typography variant="subtitle2" component="span">
              {owner ? <EntityDisplayName entityRef={owner} hideIcon /> : title}
            </Typography>
            <Typography variant="caption">{subtitle}</Typography>
          </div>
        ))}
        <div
          className={classes.way}
          style={{ gridRow: `2 / span ${lanes.length}` }}
        >
          <svg
            className={classes.line}
            stroke="currentColor"
            strokeWidth={3}
            aria-hidden
          >
            {steps.map(({ from, to }) => (
              <line
                key={to.stage}
                x1={x(from.i)}
                y1={y(from.lane)}
                x2={x(to.i)}
                y2={y(to.lane)}
                strokeDasharray={
                  isBroken(from) || isBroken(to) ? '4 6' : undefined
                }
              />
            ))}
          </svg>
          {fences.map(stage => {
            const to = path[stage]!;
            const from = steps.find(step => step.to.i === stage)?.from.lane;
            const top = Math.min(from ?? to, to);
            const bottom = Math.max(from ?? to, to);
            return (
              <Fence
                key={stage}
                left={percent(stage, stages.length)}
                top={percent(top, lanes.length)}
                height={percent(bottom - top + 1, lanes.length)}
              />
            );
          })}
          {stops.map(({ i, lane }) => (
            <span
              key={i}
              className={classes.stop}
              style={{ left: x(i), top: y(lane) }}
            >
              <LaneStop stage={stages[i]} />
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
