import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import {
  type Stage,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { tint } from '../stages/statusStyle';
import { VisuallyHidden } from '../VisuallyHidden';

const CELL = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  flex: '0 0 28px',
  height: 28,
} as const;

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: 2, margin: 0, padding: 0, listStyle: 'none' },
  served: {
    ...CELL,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: tint(theme.palette.primary.main, 0.24),
  },
  notServed: {
    ...CELL,
    borderRadius: theme.shape.borderRadius,
    border: `1px dashed ${theme.palette.divider}`,
  },
}));

/** Which of the six stages a tool serves, at a glance. */
export function StagesServed({ stages = [] }: { stages?: Stage[] }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <ul className={classes.root} aria-label={t('tools.serves')}>
      {STAGES.map(stage => {
        const served = stages.includes(stage);
        const text = t(served ? 'tools.servesStage' : 'tools.servesNotStage', {
          stage: words.stage(stage),
        });
        return (
          <li
            key={stage}
            className={served ? classes.served : classes.notServed}
            title={text}
          >
            {served && <CheckIcon fontSize="small" aria-hidden />}
            <VisuallyHidden>{text}</VisuallyHidden>
          </li>
        );
      })}
    </ul>
  );
}
