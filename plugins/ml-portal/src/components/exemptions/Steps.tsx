import Button from '@material-ui/core/Button';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { nameOf } from '../../words';
import { type Step, STEPS, stepWord } from './exemptionWords';
import { StepDialog } from './StepDialog';

/** The steps that the reader may take with an exemption, as buttons. */
export function Steps(props: { exemption: Exemption; onDone: () => void }) {
  const { exemption, onDone } = props;
  const [step, setStep] = useState<Step>();
  const steps = STEPS.filter(name => exemption.permitted[name]);
  const word = (name: Step) => stepWord(name, exemption.status);
  return (
    <>
      {steps.map(name => (
        <Button
          key={name}
          size="small"
          color="primary"
          onClick={() => setStep(name)}
          aria-label={`${word(name)} the exemption of ${nameOf(
            exemption.entityRef,
          )} from ${exemption.check}`}
        >
          {word(name)}
        </Button>
      ))}
      {step && (
        <StepDialog
          exemption={exemption}
          step={step}
          onDone={onDone}
          onClose={() => setStep(undefined)}
        />
      )}
    </>
  );
}
