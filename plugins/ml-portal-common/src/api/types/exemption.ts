import type { Page } from './common';

/** @public */
export const EXEMPTION_STATUSES = [
  'requested',
  'approved',
  'rejected',
  'revoked',
  'expired',
] as const;

/** @public */
export type ExemptionStatus = (typeof EXEMPTION_STATUSES)[number];

/** What somebody asks a check to be left out for. @public */
export interface ExemptionRequest {
  entityRef: string;
  scorecard: string;
  check: string;
  /** 1 to 1,000 characters. */
  reason: string;
  /** The last day, YYYY-MM-DD. */
  endsOn: string;
}

/** @public */
export interface Exemption extends ExemptionRequest {
  id: string;
  status: ExemptionStatus;
  requestedBy: string;
  /** ISO 8601. */
  requestedAt: string;
  /** All that happened, the oldest first. */
  trail: {
    status: ExemptionStatus;
    /** Null where time did it. */
    by: string | null;
    /** ISO 8601. */
    at: string;
    comment?: string;
  }[];
  /** What the caller may do with it now. */
  permitted: { approve: boolean; reject: boolean; revoke: boolean };
}

/** @public */
export interface ExemptionPage extends Page<Exemption> {
  /** Whether the caller may ask for one; set where one entity was asked about. */
  mayRequest?: boolean;
  /**
   * The groups and people who decide on it, as far as the caller may read them;
   * set where the caller may ask for one.
   */
  approvers?: string[];
}
