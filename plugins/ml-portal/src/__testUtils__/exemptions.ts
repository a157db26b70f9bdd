import type {
  Exemption,
  ExemptionPage,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { ownership } from './data';

const NOTHING = { approve: false, reject: false, revoke: false };

/** One that waits; the reader may do nothing with it. */
export const exemption = (overrides: Partial<Exemption> = {}): Exemption => ({
  id: 'e1',
  entityRef: ownership.entityRef,
  scorecard: 'end-to-end-ownership',
  check: ownership.scorecards[0].checks[1].id,
  reason: 'The contract ends in spring.',
  endsOn: '2027-01-31',
  status: 'requested',
  requestedBy: 'user:default/ada',
  requestedAt: '2026-11-23T12:00:00.000Z',
  trail: [
    {
      status: 'requested',
      by: 'user:default/ada',
      at: '2026-11-23T12:00:00.000Z',
    },
  ],
  permitted: NOTHING,
  ...overrides,
});

export const pageOf = (
  items: Exemption[],
  mayRequest?: boolean,
  approvers?: string[],
): ExemptionPage => ({
  items,
  totalItems: items.length,
  pageInfo: {},
  ...(mayRequest !== undefined && { mayRequest }),
  ...(approvers && { approvers }),
});

/** As the client rejects where the backend refuses. */
export const refusal = (name: string, message: string) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    cause: Object.assign(new Error(message), { name }),
  });
