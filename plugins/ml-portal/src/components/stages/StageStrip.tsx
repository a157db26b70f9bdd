import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type {
  StageStatus,
  StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGE_WORDS, STATUS_WORDS } from '../../words';
import { STATUS_ICONS, statusColor, tint } from './statusStyle';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: 2,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
});

const useCellStyles = makeStyles<
  Theme,
  { status: StageStatus; large: boolean }
>(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flex: ({ large }) => (large ? '1 1 0' : '0 0 28px'),
    height: ({ large }) => (large ? 40 : 28),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: ({ status }) => tint(statusColor(theme, status)),
    color: theme.palette.text.primary,
  },
}));

function StageCell({ stage, large }: { stage: StageVerdict; large: boolean }) {
  const classes = useCellStyles({ status: stage.status, large });
  const Icon = STATUS_ICONS[stage.status];
  const text = `${STAGE_WORDS[stage.stage]}: ${STATUS_WORDS[stage.status]}`;
  return (
    <Tooltip title={text}>
      <li className={classes.root} aria-label={text}>
        <Icon fontSize="small" aria-hidden />
      </li>
    </Tooltip>
  );
}

/** The six stages of a model at a glance. */
export function StageStrip(props: {
  stages: StageVerdict[];
  /** Fills the width that there is. */
  large?: boolean;
}) {
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label="Stages">
      {props.stages.map(stage => (
        <StageCell
          key={stage.stage}
          stage={stage}
          large={Boolean(props.large)}
        />
      ))}
    </ul>
  );
}
