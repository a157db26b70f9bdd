import { makeStyles, type Theme } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import type { TrainingStanding } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';

const ICONS = {
  late: ScheduleIcon,
  'on-time': CheckCircleIcon,
  'no-cadence': RemoveCircleOutlineIcon,
  unknown: HelpOutlineIcon,
} as const satisfies Record<TrainingStanding, unknown>;

function colorOf({ palette }: Theme, standing: TrainingStanding): string {
  switch (standing) {
    case 'late':
      return palette.error.main;
    case 'on-time':
      return palette.success.main;
    default:
      return palette.text.secondary;
  }
}

const useStyles = makeStyles<Theme, { standing: TrainingStanding }>(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  icon: { color: ({ standing }) => colorOf(theme, standing) },
}));

/** How the last training stands against what is declared: icon and word. */
export function TrainingWord({ standing }: { standing: TrainingStanding }) {
  const classes = useStyles({ standing });
  const t = useTranslate();
  const Icon = ICONS[standing];
  return (
    <span className={classes.root}>
      <Icon className={classes.icon} fontSize="small" aria-hidden />
      {t(`velocity.standing.${standing}`)}
    </span>
  );
}
