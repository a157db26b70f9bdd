import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { StageStatus } from '@ml-portal/backstage-plugin-ml-portal-common';
import { STATUS_ICONS, statusColor, tint } from './statusStyle';

const useStyles = makeStyles<Theme, { status: StageStatus }>(theme => ({
  root: {
    display: 'flex',
    padding: 6,
    borderRadius: '50%',
    color: theme.palette.text.primary,
    // The tint lets shine through what the badge lies on, so it lies on paper.
    backgroundColor: theme.palette.background.paper,
    backgroundImage: ({ status }) => {
      const color = tint(statusColor(theme, status), 0.35);
      return `linear-gradient(${color}, ${color})`;
    },
    border: `2px solid ${theme.palette.text.primary}`,
  },
}));

/** A status as a round stop on the model's way; its icon tells it. */
export function StatusBadge({ status }: { status: StageStatus }) {
  const Icon = STATUS_ICONS[status];
  return (
    <span className={useStyles({ status }).root}>
      <Icon fontSize="small" aria-hidden />
    </span>
  );
}
