import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { fillTemplate, valueAt } from './template';
import type { CheckDefinition, CheckResult, CheckSubject } from './types';

const COMBINATORS = ['$all', '$any', '$not'];

/** The facts a condition asks for, those it only asks the existence of left out. */
function factsAskedFor(predicate: unknown): string[] {
  if (typeof predicate !== 'object' || predicate === null) {
    return [];
  }
  return Object.entries(predicate).flatMap(([key, value]) => {
    if (COMBINATORS.includes(key)) {
      return [value].flat().flatMap(factsAskedFor);
    }
    const onlyExistence =
      typeof value === 'object' && value !== null && '$exists' in value;
    return key.startsWith('facts.') && !onlyExistence ? [key] : [];
  });
}

function matches(predicate: FilterPredicate, subject: CheckSubject): boolean {
  return evaluateFilterPredicate(predicate, subject as any);
}

/**
 * Judges one check.
 *
 * @param today - YYYY-MM-DD, for checks that take effect later
 */
export function evaluateCheck(
  check: CheckDefinition,
  subject: CheckSubject,
  today: string,
): CheckResult {
  const { id, level, title } = check;
  const base = { id, level, title };
  try {
    if (check.filter && !matches(check.filter, subject)) {
      return {
        ...base,
        result: 'notApplicable',
        message: 'There is nothing to judge here.',
      };
    }
    if (check.effectiveFrom && check.effectiveFrom > today) {
      return {
        ...base,
        result: 'scheduled',
        message: `Counts from ${check.effectiveFrom}.`,
      };
    }
    const missing = factsAskedFor(check.condition).filter(
      path => valueAt(subject, path) === undefined,
    );
    if (missing.length > 0) {
      return {
        ...base,
        result: 'noData',
        message: `There is no value yet for ${missing.join(', ')}.`,
      };
    }
    return matches(check.condition, subject)
      ? {
          ...base,
          result: 'passed',
          message: fillTemplate(check.messages.passed, subject),
        }
      : {
          ...base,
          result: 'failed',
          message: fillTemplate(check.messages.failed, subject),
          remediation: fillTemplate(check.remediation, subject),
        };
  } catch (error) {
    return {
      ...base,
      result: 'error',
      message: `The check could not be judged: ${(error as Error).message}`,
    };
  }
}
