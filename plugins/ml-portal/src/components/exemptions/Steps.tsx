import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef } from '../../translation';
import { type Step, STEPS, stepWords } from './exemptionWords';

/** The steps that the reader may take with an exemption, as buttons. */
export function Steps(props: {
  exemption: Exemption;
  checkTitle: string;
  onStep: (step: Step) => void;
}) {
  const { exemption, checkTitle, onStep } = props;
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <>
      {STEPS.filter(step => exemption.permitted[step]).map(step => {
        const { short, full } = stepWords(step, exemption, checkTitle, t);
        return (
          <Button
            key={step}
            size="small"
            color="primary"
            onClick={() => onStep(step)}
            aria-label={full}
          >
            {short}
          </Button>
        );
      })}
    </>
  );
}
