import type {
  Exemption,
  ExemptionStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../nameOf';
import type { Translate } from '../../translation';

/** What can be done with an exemption. */
export const STEPS = ['approve', 'reject', 'revoke'] as const;

export type Step = (typeof STEPS)[number];

/** What a step is called: nothing that is not in force yet can be revoked. */
function nameOfStep(step: Step, status: ExemptionStatus) {
  return step === 'revoke' && status === 'requested' ? 'withdraw' : step;
}

/** What people read for what can be done with an exemption. */
export function stepWords(
  step: Step,
  exemption: Exemption,
  checkTitle: string,
  t: Translate,
) {
  const name = nameOfStep(step, exemption.status);
  const entity = nameOf(exemption.entityRef);
  const named = { entity, check: checkTitle };
  return {
    /** As on a button. */
    short: t(`exemptions.step.${name}`),
    /** With what it is about. */
    full: t(`exemptions.stepOf.${name}`, named),
    title: t(`exemptions.stepTitle.${name}`, { entity }),
    /** What to say when it was taken. */
    taken: t(`exemptions.taken.${name}`, named),
  };
}
