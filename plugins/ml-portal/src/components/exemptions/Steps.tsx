import Button from '@material-ui/core/Button';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../words';
import { type Step, STEPS, stepWord } from './exemptionWords';

/** The steps that the reader may take with an exemption, as buttons. */
export function Steps(props: {
  exemption: Exemption;
  checkTitle: string;
  onStep: (step: Step) => void;
}) {
  const { exemption, checkTitle, onStep } = props;
  return (
    <>
      {STEPS.filter(step => exemption.permitted[step]).map(step => {
        const word = stepWord(step, exemption.status);
        return (
          <Button
            key={step}
            size="small"
            color="primary"
            onClick={() => onStep(step)}
            aria-label={`${word} the exemption of ${nameOf(
              exemption.entityRef,
            )} from ${checkTitle}`}
          >
            {word}
          </Button>
        );
      })}
    </>
  );
}
