import ButtonBase from '@material-ui/core/ButtonBase';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { StageVerdict } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTitles } from '../../hooks/useTitles';
import { useTranslate, useWords } from '../../translation';
import { StatusBadge } from '../stages/StatusBadge';
import { describeStop } from './describeStop';

const useStyles = makeStyles(theme => ({
  root: {
    borderRadius: '50%',
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  tip: { fontSize: theme.typography.body2.fontSize, whiteSpace: 'pre-line' },
}));

/** A stage on the model's way, which tells more when it is pointed at or focused. */
export function LaneStop({ stage }: { stage: StageVerdict }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { owner, tools = [] } = stage;
  const titleOf = useTitles(owner ? [owner, ...tools] : tools);
  const lines = describeStop(stage, t, words, titleOf);
  return (
    <Tooltip
      arrow
      classes={{ tooltip: classes.tip }}
      title={lines.join('\n')}
      enterTouchDelay={0}
    >
      <ButtonBase
        className={classes.root}
        disableRipple
        aria-label={lines.join('. ')}
      >
        <StatusBadge status={stage.status} />
      </ButtonBase>
    </Tooltip>
  );
}
