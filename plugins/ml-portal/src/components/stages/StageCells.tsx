import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type {
  StageStatus,
  StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef, useWords } from '../../translation';
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

const useCellStyles = makeStyles<Theme, { status: StageStatus }>(theme => ({
  root: {
    padding: theme.spacing(1, 0.5),
    borderRadius: theme.shape.borderRadius,
    textAlign: 'center',
    color: theme.palette.text.primary,
    backgroundColor: ({ status }) => tint(statusColor(theme, status)),
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
}));

function Cell({ stage, status }: StageVerdict) {
  const classes = useCellStyles({ status });
  const words = useWords();
  const Icon = STATUS_ICONS[status];
  return (
    <li className={classes.root}>
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
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <ul className={classes.root} aria-label={t('stages.stages')}>
      {stages.map(stage => (
        <Cell key={stage.stage} {...stage} />
      ))}
    </ul>
  );
}
