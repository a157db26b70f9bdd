import type { JsonValue } from '@backstage/types';
import { isRecord } from '../../model/shapes';
import { daysBefore, parseDuration, sayCount } from './isoDuration';
import { compareTimes, parseIsoTime } from './isoTime';
import { showValue } from './showValue';

/** The operators that compare, by what they ask of value minus operand. */
export const COMPARISONS: Record<string, (difference: number) => boolean> = {
  $gt: difference => difference > 0,
  $gte: difference => difference >= 0,
  $lt: difference => difference < 0,
  $lte: difference => difference <= 0,
};

/** The operators that Backstage's filter predicates lack. */
export const OWN_OPERATORS = [...Object.keys(COMPARISONS), '$count', '$age'];

/** A value that an operator cannot judge: no fault of the definition. */
export class UnfitValueError extends Error {
  constructor(path: string, value: unknown, operator: string, needs: string) {
    super(`${path} is ${showValue(value)}, and ${operator} needs ${needs}`);
    this.name = 'UnfitValueError';
  }
}

/** What an operator made of a value. */
export interface OperatorVerdict {
  holds: boolean;
  /** What was judged, where that is not the value as it stands. */
  seen?: string;
}

/** The one operator of a matcher if it is none of Backstage's, and its operand. */
export function ownOperatorOf(
  matcher: unknown,
): [operator: string, operand: unknown] | undefined {
  if (!isRecord(matcher)) {
    return undefined;
  }
  const entries = Object.entries(matcher);
  const own = entries.find(([key]) => OWN_OPERATORS.includes(key));
  if (own && entries.length > 1) {
    throw new Error(`${own[0]} must be the only operator of its matcher`);
  }
  return own;
}

/** Whether a predicate asks for what Backstage cannot judge, at any depth. */
export function usesOwnOperators(predicate: unknown): boolean {
  if (Array.isArray(predicate)) {
    return predicate.some(usesOwnOperators);
  }
  return (
    isRecord(predicate) &&
    Object.entries(predicate).some(
      ([key, value]) => OWN_OPERATORS.includes(key) || usesOwnOperators(value),
    )
  );
}

function compare(
  path: string,
  value: JsonValue,
  operator: string,
  operand: unknown,
): boolean {
  if (typeof operand === 'number') {
    if (typeof value !== 'number') {
      throw new UnfitValueError(path, value, operator, 'a number');
    }
    return COMPARISONS[operator](value - operand);
  }
  const limit = parseIsoTime(operand);
  if (!limit) {
    throw new Error(`${operator} takes a number or a date`);
  }
  const time = parseIsoTime(value);
  if (!time) {
    throw new UnfitValueError(path, value, operator, 'a date (YYYY-MM-DD…)');
  }
  return COMPARISONS[operator](compareTimes(time, limit));
}

function comparisonOf(matcher: unknown): [operator: string, operand: unknown] {
  const own = ownOperatorOf(matcher);
  if (!own || !Object.hasOwn(COMPARISONS, own[0])) {
    throw new Error(`expected one of ${Object.keys(COMPARISONS).join(', ')}`);
  }
  return own;
}

function judgeCount(
  path: string,
  value: JsonValue,
  matcher: unknown,
): OperatorVerdict {
  if (!Array.isArray(value)) {
    throw new UnfitValueError(path, value, '$count', 'a list');
  }
  const count = value.length;
  return {
    holds:
      typeof matcher === 'number'
        ? count === matcher
        : compare(path, count, ...comparisonOf(matcher)),
    seen: `has ${sayCount(count, 'item')}`,
  };
}

function judgeAge(
  path: string,
  value: JsonValue,
  matcher: unknown,
  today: string,
): OperatorVerdict {
  const [operator, operand] = comparisonOf(matcher);
  const now = parseIsoTime(today);
  const duration = parseDuration(operand);
  if (!now || (typeof operand !== 'number' && !duration)) {
    throw new Error('$age takes a duration or a number of days');
  }
  const time = parseIsoTime(value);
  if (!time) {
    throw new UnfitValueError(path, value, '$age', 'a date (YYYY-MM-DD…)');
  }
  const age = now.day - time.day;
  const limit = duration ? daysBefore(now, duration) : (operand as number);
  return {
    holds: COMPARISONS[operator](age - limit),
    seen: `is ${value}, ${sayCount(age, 'day')} old`,
  };
}

/**
 * Judges a value by one of the operators that Backstage lacks.
 *
 * @param path - names the value in errors
 * @throws UnfitValueError for a value of the wrong type; other errors for an
 * operand that no definition may have
 */
export function judgeByOwnOperator(
  path: string,
  value: JsonValue,
  [operator, operand]: [operator: string, operand: unknown],
  today: string,
): OperatorVerdict {
  switch (operator) {
    case '$count':
      return judgeCount(path, value, operand);
    case '$age':
      return judgeAge(path, value, operand, today);
    default:
      return { holds: compare(path, value, operator, operand) };
  }
}
