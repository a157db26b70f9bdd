import type { JsonObject, JsonValue } from '@backstage/types';

/** @public */
export const CHECK_RESULTS = [
  'passed',
  'failed',
  'exempt',
  'notApplicable',
  'scheduled',
  'noData',
  'error',
] as const;

/** @public */
export type CheckResultState = (typeof CHECK_RESULTS)[number];

/**
 * What a filter or a condition asks of a {@link CheckSubject}: Backstage's filter
 * predicates, and beside their operators `$gt`, `$gte`, `$lt`, `$lte`, `$count`
 * and `$age`.
 *
 * @public
 */
export type Condition = JsonObject;

/**
 * What a check's filter, condition and texts are read from.
 *
 * @public
 */
export interface CheckSubject {
  entity: JsonObject;
  facts: JsonObject;
}

/**
 * One thing a scorecard expects. Texts are templates: `{{ path }}` is replaced
 * by the value at that path of the subject, lists are joined by commas, and
 * `{{ path | otherwise }}` says what stands for nothing.
 *
 * @public
 */
export interface CheckDefinition {
  id: string;
  /** The level this check belongs to. */
  level: string;
  title: string;
  description: string;
  /** Markdown that tells how to pass. */
  remediation: string;
  /** Weight in the percentage; 1 where left out. Positive. */
  weight?: number;
  /** Where it does not match, the check has nothing to judge. */
  filter?: Condition;
  /** Until this day (YYYY-MM-DD) the check is shown and not counted. */
  effectiveFrom?: string;
  condition: Condition;
  /** What to say, by outcome; told from the condition where left out. */
  messages?: { passed?: string; failed?: string };
}

/** @public */
export interface LevelDefinition {
  id: string;
  title: string;
}

/** @public */
export interface ScorecardDefinition {
  id: string;
  title: string;
  description: string;
  /** The entities it is for, over the same subject as its checks. */
  filter: Condition;
  /** From the lowest to the highest. */
  levels: LevelDefinition[];
  checks: CheckDefinition[];
}

/** @public */
export interface CheckResult {
  id: string;
  level: string;
  title: string;
  result: CheckResultState;
  message: string;
  /** Markdown; set where the check failed. */
  remediation?: string;
  /** What the condition asked for and found, where the check was judged. */
  values?: { path: string; value: JsonValue }[];
  /** Set where facts were used that a provider could not renew. */
  stale?: true;
  /** Set where the result is `exempt`. */
  exemption?: { reason: string; endsOn: string };
  /** Set where the result is `scheduled`: the day from which it counts. */
  effectiveFrom?: string;
}

/** An approved exemption of one entity, within its time. @public */
export interface ExemptionInForce {
  scorecard: string;
  check: string;
  reason: string;
  /** The last day, YYYY-MM-DD. */
  endsOn: string;
}

/**
 * How far the facts of a provider can be trusted, for one entity: `stale` where
 * the provider fails and the last known facts count, `failed` where there are
 * none that still count.
 *
 * @public
 */
export interface ProviderState {
  state: 'fresh' | 'stale' | 'failed';
  /** Why the provider failed. */
  message?: string;
}

/** What a verdict depends on beside the subject. @public */
export interface Circumstances {
  /** YYYY-MM-DD, for checks that take effect later and for ages. */
  today: string;
  exemptions?: readonly ExemptionInForce[];
  /** By the provider's id, under which its facts stand in `facts`. */
  providers?: Readonly<Record<string, ProviderState>>;
}

/** @public */
export interface ScorecardSummary {
  id: string;
  /** The highest level reached; null below the first. */
  level: string | null;
  /** The level to reach next; null at the top. */
  nextLevel: string | null;
  /** How many counted checks passed. */
  passed: number;
  /** How many checks count. */
  counted: number;
  /** 0 to 100 by weight, rounded; null where nothing counts. */
  percent: number | null;
}

/** @public */
export interface ScorecardResult extends ScorecardSummary {
  checks: CheckResult[];
}
