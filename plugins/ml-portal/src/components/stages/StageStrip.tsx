import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type {
  StageStatus,
  StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';
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

const useCellStyles = makeStyles<Theme, { status: StageStatus }>(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flex: '0 0 28px',
    height: 28,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: ({ status }) => tint(statusColor(theme, status)),
    color: theme.palette.text.primary,
  },
}));

function StageCell({ status, text }: { status: StageStatus; text: string }) {
  const classes = useCellStyles({ status });
  const Icon = STATUS_ICONS[status];
  return (
    // The browser's own: hundreds of others would slow a long list down.
    <li className={classes.root} title={text}>
      <Icon fontSize="small" aria-hidden />
      <VisuallyHidden>{text}</VisuallyHidden>
    </li>
  );
}

/** The six stages of a model at a glance, for a row of a table. */
export function StageStrip({ stages }: { stages: StageVerdict[] }) {
  const classes = useStyles();
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <ul className={classes.root} aria-label={t('stages.stages')}>
      {stages.map(({ stage, status }) => (
        <StageCell
          key={stage}
          status={status}
          text={t('stages.stageStatus', {
            stage: words.stage(stage),
            status: words.status(status),
          })}
        />
      ))}
    </ul>
  );
}
