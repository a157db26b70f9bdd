import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { judgeCondition } from './judgeCondition';
import { fillTemplate } from './template';
import type { CheckDefinition, CheckResult, CheckSubject } from './types';

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
  const { id, level, title, filter, effectiveFrom } = check;
  const base = { id, level, title };
  try {
    if (filter && !evaluateFilterPredicate(filter, subject)) {
      return {
        ...base,
        result: 'notApplicable',
        message: 'There is nothing to judge here.',
      };
    }
    if (effectiveFrom && effectiveFrom > today) {
      return {
        ...base,
        result: 'scheduled',
        message: `Counts from ${effectiveFrom}.`,
      };
    }
    const { holds, missing } = judgeCondition(check.condition, subject);
    if (holds === undefined) {
      return {
        ...base,
        result: 'noData',
        message: `There is no value yet for ${missing.join(', ')}.`,
      };
    }
    return holds
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
