import { makeStyles, type Theme } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import FlagIcon from '@material-ui/icons/Flag';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import TrendingDownIcon from '@material-ui/icons/TrendingDown';
import TrendingUpIcon from '@material-ui/icons/TrendingUp';
import {
  OBJECTIVE_STANDINGS,
  type ObjectiveStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { classesBy } from '../classesBy';

const ICONS = {
  reached: CheckCircleIcon,
  underway: TrendingUpIcon,
  backwards: TrendingDownIcon,
  noBaseline: FlagIcon,
  unmeasured: HourglassEmptyIcon,
  undeclared: HelpOutlineIcon,
} as const satisfies Record<ObjectiveStanding, unknown>;

function colorOf({ palette }: Theme, standing: ObjectiveStanding): string {
  switch (standing) {
    case 'reached':
      return palette.success.main;
    case 'underway':
      return palette.primary.main;
    case 'backwards':
      return palette.error.main;
    case 'unmeasured':
    case 'undeclared':
      return palette.warning.main;
    default:
      return palette.text.secondary;
  }
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  ...classesBy(OBJECTIVE_STANDINGS, standing => ({
    color: colorOf(theme, standing),
  })),
}));

/** How an objective stands: icon and word. */
export function StandingWord({ standing }: { standing: ObjectiveStanding }) {
  const classes = useStyles();
  const t = useTranslate();
  const Icon = ICONS[standing];
  return (
    <span className={classes.root}>
      <Icon className={classes[standing]} fontSize="small" aria-hidden />
      {t(`value.standing.${standing}`)}
    </span>
  );
}
