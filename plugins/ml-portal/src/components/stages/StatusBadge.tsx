import { makeStyles } from '@material-ui/core/styles';
import {
  STAGE_STATUSES,
  type StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { classesBy } from '../classesBy';
import { STATUS_ICONS, statusColor, tint } from './statusStyle';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    padding: 6,
    borderRadius: '50%',
    color: theme.palette.text.primary,
    // The tint lets shine through what the badge lies on, so it lies on paper.
    backgroundColor: theme.palette.background.paper,
    border: `2px solid ${theme.palette.text.primary}`,
  },
  ...classesBy(STAGE_STATUSES, status => {
    const color = tint(statusColor(theme, status), 0.35);
    return { backgroundImage: `linear-gradient(${color}, ${color})` };
  }),
}));

/** A status as a round stop on the model's way; its icon tells it. */
export function StatusBadge({ status }: { status: StageStatus }) {
  const classes = useStyles();
  const Icon = STATUS_ICONS[status];
  return (
    <span className={`${classes.root} ${classes[status]}`}>
      <Icon fontSize="small" aria-hidden />
    </span>
  );
}
