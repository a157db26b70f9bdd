import { makeStyles } from '@material-ui/core/styles';
import {
  STAGE_STATUSES,
  type StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useWords } from '../../translation';
import { classesBy } from '../classesBy';
import { STATUS_ICONS, statusColor } from './statusStyle';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    // As high as a line: text beside it stands on the same one.
    verticalAlign: 'top',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  ...classesBy(STAGE_STATUSES, status => ({
    color: statusColor(theme, status),
  })),
}));

/** A status: icon and word. */
export function StatusWord({ status }: { status: StageStatus }) {
  const classes = useStyles();
  const words = useWords();
  const Icon = STATUS_ICONS[status];
  return (
    <span className={classes.root}>
      <Icon className={classes[status]} fontSize="small" aria-hidden />
      {words.status(status)}
    </span>
  );
}
