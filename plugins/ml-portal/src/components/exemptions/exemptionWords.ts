import type { ExemptionStatus } from '@ml-portal/backstage-plugin-ml-portal-common';

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

/** A day or a moment as people read it. */
export function dayWord(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    // A day alone is the same everywhere.
    ...(iso.length === 10 && { timeZone: 'UTC' }),
  });
}

/** YYYY-MM-DD, in UTC. */
export function dayIn(days: number, now: number = Date.now()): string {
  return new Date(now + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
