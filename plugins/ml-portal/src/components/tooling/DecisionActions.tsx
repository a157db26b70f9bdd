import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';

const STEPS = ['review', 'end'] as const;

/** What can be done with a decision. */
export type DecisionStep = (typeof STEPS)[number];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** What the reader may do with a decision, as buttons. */
export function DecisionActions(props: {
  decision: ToolingDecision;
  onStep: (step: DecisionStep) => void;
}) {
  const { decision, onStep } = props;
  const classes = useStyles();
  const t = useTranslate();
  const steps = STEPS.filter(step => decision.permitted[step]);
  return steps.length === 0 ? null : (
    <div className={classes.root}>
      {steps.map(step => (
        <Button
          key={step}
          size="small"
          color={step === 'review' ? 'primary' : undefined}
          variant={
            step === 'review' && decision.overdue ? 'contained' : 'outlined'
          }
          onClick={() => onStep(step)}
        >
          {t(`tooling.${step}.button`)}
        </Button>
      ))}
    </div>
  );
}
