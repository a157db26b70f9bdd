import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  STAGE_STATUSES,
  type StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { classesBy } from '../classesBy';
import { STATUS_ICONS, statusColor, tint } from './statusStyle';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    gap: theme.spacing(0.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

const useCellStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1, 0.5),
    borderRadius: theme.shape.borderRadius,
    textAlign: 'center',
    color: theme.palette.text.primary,
  },
  status: {
    display: 'flex',
    // A long word goes below its icon rather than out of the cell.
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(0, 0.5),
    lineHeight: 1.3,
    fontWeight: theme.typography.fontWeightBold as number,
  },
  ...classesBy(STAGE_STATUSES, status => ({
    backgroundColor: tint(statusColor(theme, status)),
  })),
}));

function Cell({ stage, status }: StageVerdict) {
  const classes = useCellStyles();
  const words = useWords();
  const Icon = STATUS_ICONS[status];
  return (
    <li className={`${classes.root} ${classes[status]}`}>
      <Typography variant="caption" component="div">
        {words.stage(stage)}
      </Typography>
      <Typography
        variant="subtitle2"
        component="div"
        className={classes.status}
      >
        <Icon fontSize="small" aria-hidden />
        {words.status(status)}
      </Typography>
    </li>
  );
}

/** The six stages of a model, each in words. */
export function StageCells({ stages }: { stages: StageVerdict[] }) {
  const classes = useStyles();
  const t = useTranslate();
  return (
    <ul className={classes.root} aria-label={t('stages.stages')}>
      {stages.map(stage => (
        <Cell key={stage.stage} {...stage} />
      ))}
    </ul>
  );
}
