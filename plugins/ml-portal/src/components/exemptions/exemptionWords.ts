import type {
  Exemption,
  ExemptionStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../words';

/** What people read for the status of an exemption. */
export const EXEMPTION_WORDS: Record<ExemptionStatus, string> = {
  requested: 'Waiting for a decision',
  approved: 'Approved',
  rejected: 'Rejected',
  revoked: 'Revoked',
  expired: 'Expired',
};

/** What can be done with an exemption. */
export const STEPS = ['approve', 'reject', 'revoke'] as const;

export type Step = (typeof STEPS)[number];

/** A step as on a button. */
export function stepWord(step: Step, status: ExemptionStatus): string {
  if (step === 'revoke') {
    return status === 'requested' ? 'Withdraw' : 'Revoke';
  }
  return step === 'approve' ? 'Approve' : 'Reject';
}

const TAKEN: Record<string, string> = {
  Approve: 'approved',
  Reject: 'rejected',
  Revoke: 'revoked',
  Withdraw: 'withdrawn',
};

/** What to say when a step was taken. */
export function takenWords(
  step: Step,
  exemption: Exemption,
  checkTitle: string,
): string {
  const taken = TAKEN[stepWord(step, exemption.status)];
  return `The exemption of ${nameOf(
    exemption.entityRef,
  )} from “${checkTitle}” is ${taken}.`;
}
