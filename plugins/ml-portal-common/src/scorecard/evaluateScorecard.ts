import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { roundScore } from '../ownership/score';
import { evaluateCheck } from './evaluateCheck';
import type {
  CheckResult,
  CheckSubject,
  ScorecardDefinition,
  ScorecardResult,
} from './types';

const NOT_COUNTED: readonly string[] = ['exempt', 'notApplicable', 'scheduled'];

/** Whether a check stands in the denominator. @public */
export function isCounted({ result }: Pick<CheckResult, 'result'>): boolean {
  return !NOT_COUNTED.includes(result);
}

/**
 * Sums up the results of a scorecard's checks: a level is reached when every
 * counted check of it and of all lower levels is passed.
 *
 * @public
 */
export function summarize(
  definition: ScorecardDefinition,
  checks: CheckResult[],
): ScorecardResult {
  const weights = new Map(
    definition.checks.map(check => [check.id, check.weight ?? 1]),
  );
  const weigh = (results: CheckResult[]) =>
    results.reduce((sum, { id }) => sum + (weights.get(id) ?? 1), 0);
  const counted = checks.filter(isCounted);
  const total = weigh(counted);
  const passed = counted.filter(({ result }) => result === 'passed');

  const open = new Set(
    counted.filter(({ result }) => result !== 'passed').map(c => c.level),
  );
  const firstOpen = definition.levels.findIndex(({ id }) => open.has(id));
  const reached = firstOpen === -1 ? definition.levels.length : firstOpen;
  return {
    id: definition.id,
    level: definition.levels[reached - 1]?.id ?? null,
    nextLevel: definition.levels[reached]?.id ?? null,
    passed: passed.length,
    counted: counted.length,
    percent:
      total > 0
        ? roundScore(Math.min(100, (100 * weigh(passed)) / total))
        : null,
    checks,
  };
}

/**
 * Judges a scorecard.
 *
 * @param today - YYYY-MM-DD, for checks that take effect later
 * @returns undefined where the scorecard is not for this entity
 * @public
 */
export function evaluateScorecard(
  definition: ScorecardDefinition,
  subject: CheckSubject,
  today: string,
): ScorecardResult | undefined {
  if (!evaluateFilterPredicate(definition.filter, subject)) {
    return undefined;
  }
  return summarize(
    definition,
    definition.checks.map(check => evaluateCheck(check, subject, today)),
  );
}
