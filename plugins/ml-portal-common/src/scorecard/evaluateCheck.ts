import { explain, valuesOf } from './condition/explain';
import { judgeCondition } from './condition/judgeCondition';
import { providerTroubleOf } from './providerTrouble';
import { fillTemplate } from './template';
import type {
  CheckDefinition,
  CheckResult,
  CheckSubject,
  Circumstances,
  ExemptionInForce,
} from './types';

type Outcome = Omit<CheckResult, 'id' | 'level' | 'title'>;

function notJudged(error: unknown): Outcome {
  const reason = (error as Error).message;
  return {
    result: 'error',
    message: `The check could not be judged: ${reason}`,
  };
}

/** The outcome if the filter alone tells it: nothing to judge, or no telling. */
function outcomeOfFilter(
  { filter }: CheckDefinition,
  subject: CheckSubject,
  circumstances: Circumstances,
  providersFailed: boolean,
): Outcome | undefined {
  if (!filter) {
    return undefined;
  }
  try {
    const { holds } = judgeCondition(filter, subject, circumstances);
    const isUndecided = holds === undefined && providersFailed;
    return holds || isUndecided
      ? undefined
      : {
          result: 'notApplicable',
          message: 'There is nothing to judge here.',
        };
  } catch (error) {
    return notJudged(error);
  }
}

/** The exemption of a check that lasts longest. */
function exemptionOf(
  { id }: CheckDefinition,
  { exemptions = [], today }: Circumstances,
): ExemptionInForce | undefined {
  return exemptions
    .filter(({ check, endsOn }) => check === id && endsOn >= today)
    .reduce<ExemptionInForce | undefined>(
      (last, each) => (last && last.endsOn >= each.endsOn ? last : each),
      undefined,
    );
}

function outcomeOfCondition(
  check: CheckDefinition,
  subject: CheckSubject,
  circumstances: Circumstances,
): Outcome {
  const { condition, messages = {}, remediation } = check;
  try {
    const judged = judgeCondition(condition, subject, circumstances);
    if (judged.holds === undefined) {
      return {
        result: 'noData',
        message: `There is no value yet for ${judged.missing.join(', ')}.`,
      };
    }
    const result = judged.holds ? 'passed' : 'failed';
    const template = messages[result];
    return {
      result,
      ...(template === undefined
        ? { message: explain(judged.trace), values: valuesOf(judged.trace) }
        : { message: fillTemplate(template, subject) }),
      ...(!judged.holds && { remediation: fillTemplate(remediation, subject) }),
    };
  } catch (error) {
    return notJudged(error);
  }
}

function outcomeOf(
  check: CheckDefinition,
  subject: CheckSubject,
  circumstances: Circumstances,
): Outcome {
  const { effectiveFrom } = check;
  const { failure, isStale } = providerTroubleOf(check, circumstances);
  const stale = isStale && { stale: true as const };
  const filtered = outcomeOfFilter(
    check,
    subject,
    circumstances,
    failure !== undefined,
  );
  if (filtered?.result === 'notApplicable') {
    return { ...filtered, ...stale };
  }
  if (effectiveFrom && effectiveFrom > circumstances.today) {
    const message = `Counts from ${effectiveFrom}.`;
    return { result: 'scheduled', message, effectiveFrom };
  }
  const exemption = exemptionOf(check, circumstances);
  if (exemption) {
    const { reason, endsOn } = exemption;
    return {
      result: 'exempt',
      message: `Exempt until ${endsOn}: ${reason}`,
      exemption: { reason, endsOn },
    };
  }
  if (failure !== undefined) {
    return { result: 'error', message: failure };
  }
  return {
    ...(filtered ?? outcomeOfCondition(check, subject, circumstances)),
    ...stale,
  };
}

/**
 * Judges one check. What comes first decides: nothing to judge, not in force
 * yet, an exemption, facts that cannot be trusted, the condition.
 *
 * @param circumstances - of its exemptions, those of the check's own scorecard
 */
export function evaluateCheck(
  check: CheckDefinition,
  subject: CheckSubject,
  circumstances: Circumstances,
): CheckResult {
  const { id, level, title } = check;
  return { id, level, title, ...outcomeOf(check, subject, circumstances) };
}
