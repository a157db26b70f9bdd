import type { FilterPredicate } from '@backstage/filter-predicates';
import type { JsonObject } from '@backstage/types';

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
  filter?: FilterPredicate;
  /** Until this day (YYYY-MM-DD) the check is shown and not counted. */
  effectiveFrom?: string;
  condition: FilterPredicate;
  /** What to say, by outcome. */
  messages: { passed: string; failed: string };
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
  filter: FilterPredicate;
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
