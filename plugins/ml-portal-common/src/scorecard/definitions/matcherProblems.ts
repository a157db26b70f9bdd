import { isRecord } from '../../model/shapes';
import { parseDuration } from '../condition/isoDuration';
import { parseIsoTime } from '../condition/isoTime';
import { COMPARISONS, OWN_OPERATORS } from '../condition/operators';
import { showValue } from '../condition/showValue';
import { suggest } from './nearest';
import { pathOf, type Report } from './section';

/** What judges the value at a path. */
export const VALUE_OPERATORS = [
  '$exists',
  '$in',
  '$contains',
  '$hasPrefix',
  ...OWN_OPERATORS,
];

/** Far more than any portal is old. */
const MAX_DAYS = 100_000;

type JudgePredicate = (predicate: unknown, path: string) => void;

/** Whether a value can be compared as it stands. */
export function isPrimitive(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

function reportWrongOperand(
  operator: string,
  operand: unknown,
  path: string,
  report: Report,
) {
  const expect = (isRight: boolean, expected: string) =>
    isRight || report(path, `must be ${expected}, got ${showValue(operand)}`);
  switch (operator) {
    case '$exists':
      return expect(typeof operand === 'boolean', 'true or false');
    case '$hasPrefix':
      return expect(typeof operand === 'string', 'a text');
    case '$in':
      return expect(
        Array.isArray(operand) && operand.every(isPrimitive),
        'a list of texts, numbers, true or false',
      );
    default:
      return expect(
        Number.isFinite(operand) || parseIsoTime(operand) !== undefined,
        'a number, or a date such as 2026-05-01',
      );
  }
}

/** Looks into `{ $gte: … }`, which `$count` and `$age` take. */
function reportWrongComparison(
  matcher: unknown,
  path: string,
  isRight: (operand: unknown) => boolean,
  [form, expected]: [form: string, expected: string],
  report: Report,
) {
  const known = Object.keys(COMPARISONS);
  const keys = isRecord(matcher) ? Object.keys(matcher) : [];
  if (!isRecord(matcher) || keys.length !== 1) {
    report(path, `must be ${form}, got ${showValue(matcher)}`);
    return;
  }
  const [key] = keys;
  if (!known.includes(key)) {
    report(
      pathOf({ path }, key),
      `unknown operator, known: ${known.join(', ')}`,
    );
  } else if (!isRight(matcher[key])) {
    const got = showValue(matcher[key]);
    report(pathOf({ path }, key), `must be ${expected}, got ${got}`);
  }
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isAge(value: unknown): boolean {
  return (
    parseDuration(value) !== undefined ||
    (typeof value === 'number' && value >= 0 && value <= MAX_DAYS)
  );
}

/**
 * Reports what is wrong with what is asked of one value.
 *
 * @param judgePredicate - looks into what `$contains` asks of an item
 */
export function reportMatcher(
  matcher: unknown,
  path: string,
  judgePredicate: JudgePredicate,
  report: Report,
): void {
  if (isPrimitive(matcher)) {
    return;
  }
  const keys = isRecord(matcher) ? Object.keys(matcher) : [];
  if (!isRecord(matcher) || keys.length !== 1) {
    report(
      path,
      keys.length > 1
        ? `must have one operator, got ${keys.join(', ')}; combine them by $all`
        : `must be a text, a number, true, false or an operator, got ${showValue(
            matcher,
          )}`,
    );
    return;
  }
  const [operator] = keys;
  const operand = matcher[operator];
  const inner = pathOf({ path }, operator);
  if (!VALUE_OPERATORS.includes(operator)) {
    report(inner, `unknown operator, ${suggest(operator, VALUE_OPERATORS)}`);
  } else if (operator === '$contains') {
    judgePredicate(operand, inner);
  } else if (operator === '$count') {
    if (!isCount(operand)) {
      const words: [string, string] = [
        'a whole number, or a comparison such as { $gte: 2 }',
        'a whole number, 0 or more',
      ];
      reportWrongComparison(operand, inner, isCount, words, report);
    }
  } else if (operator === '$age') {
    const words: [string, string] = [
      'a comparison such as { $lte: P30D }',
      'a duration in days or more, such as P30D or P1Y6M, or a number of days',
    ];
    reportWrongComparison(operand, inner, isAge, words, report);
  } else {
    reportWrongOperand(operator, operand, inner, report);
  }
}
