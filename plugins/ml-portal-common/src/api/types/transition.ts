import type { OperatingModel } from '../../ownership/types';
import type { CheckResultState } from '../../scorecard/types';

/** A change of an entity's result. @public */
export interface Transition {
  /** ISO 8601. */
  at: string;
  event: 'appeared' | 'changed' | 'removed';
  score: number | null;
  lifecycle: string | null;
  /** Null for what is no model. */
  operatingModel: OperatingModel | null;
  /** Null where there is none, or one that the caller may not read. */
  lineOfBusiness: string | null;
  /** The level on each scorecard; null below the first. */
  levels: Record<string, string | null>;
  /** Results that changed; null where there was or is none. */
  checks: {
    scorecard: string;
    check: string;
    from: CheckResultState | null;
    to: CheckResultState | null;
  }[];
}
