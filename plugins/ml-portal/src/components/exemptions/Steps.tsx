import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { type Step, STEPS, stepWords } from './exemptionWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(0.5),
  },
}));

/** The steps that the reader may take with an exemption, as buttons. */
export function Steps(props: {
  exemption: Exemption;
  checkTitle: string;
  onStep: (step: Step) => void;
}) {
  const { exemption, checkTitle, onStep } = props;
  const classes = useStyles();
  const t = useTranslate();
  const steps = STEPS.filter(step => exemption.permitted[step]);
  if (steps.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {steps.map(step => {
        const { short, full } = stepWords(step, exemption, checkTitle, t);
        return (
          <Button
            key={step}
            size="small"
            color="primary"
            variant="outlined"
            onClick={() => onStep(step)}
            aria-label={full}
          >
            {short}
          </Button>
        );
      })}
    </div>
  );
}
