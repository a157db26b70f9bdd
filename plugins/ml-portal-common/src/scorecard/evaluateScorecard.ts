import { roundScore } from '../ownership/score';
import { judgeCondition } from './condition/judgeCondition';
import { UnfitValueError } from './condition/operators';
import { evaluateCheck } from './evaluateCheck';
import type {
  CheckResult,
  CheckSubject,
  Circumstances,
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

/** Whether a scorecard is for an entity. */
function isFor(
  { filter }: ScorecardDefinition,
  subject: CheckSubject,
  circumstances: Circumstances,
): boolean {
  try {
    return judgeCondition(filter, subject, circumstances).holds === true;
  } catch (error) {
    // An entity whose field is of another type is not one that is meant.
    if (error instanceof UnfitValueError) {
      return false;
    }
    throw error;
  }
}

/**
 * Judges a scorecard.
 *
 * @returns undefined where the scorecard is not for this entity
 * @throws what a malformed filter throws, which `parseScorecards` lets pass none
 * @public
 */
export function evaluateScorecard(
  definition: ScorecardDefinition,
  subject: CheckSubject,
  circumstances: Circumstances,
): ScorecardResult | undefined {
  if (!isFor(definition, subject, circumstances)) {
    return undefined;
  }
  const own = {
    ...circumstances,
    exemptions: circumstances.exemptions?.filter(
      ({ scorecard }) => scorecard === definition.id,
    ),
  };
  return summarize(
    definition,
    definition.checks.map(check => evaluateCheck(check, subject, own)),
  );
}
