import {
  exemptionDecidePermission,
  exemptionRevokePermission,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** The steps that somebody may take, and the status that each leads to. */
export const STEPS = {
  approve: {
    to: 'approved',
    from: ['requested'],
    permission: exemptionDecidePermission,
  },
  reject: {
    to: 'rejected',
    from: ['requested'],
    permission: exemptionDecidePermission,
  },
  revoke: {
    to: 'revoked',
    from: ['requested', 'approved'],
    permission: exemptionRevokePermission,
  },
} as const;

export type StepName = keyof typeof STEPS;

export const STEP_NAMES = Object.keys(STEPS) as StepName[];
