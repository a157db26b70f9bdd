import { isRecord } from '../../model/shapes';
import { parseDuration, sayCount, sayDuration } from './isoDuration';
import { listValues, showValue } from './showValue';

const OPPOSITES: Record<string, string> = {
  $gt: '$lte',
  $gte: '$lt',
  $lt: '$gte',
  $lte: '$gt',
};

const OF_NUMBERS: Record<string, (limit: string) => string> = {
  $gt: limit => `more than ${limit}`,
  $gte: limit => `at least ${limit}`,
  $lt: limit => `less than ${limit}`,
  $lte: limit => `at most ${limit}`,
};

const OF_DATES: Record<string, (limit: string) => string> = {
  $gt: limit => `after ${limit}`,
  $gte: limit => `${limit} or later`,
  $lt: limit => `before ${limit}`,
  $lte: limit => `${limit} or earlier`,
};

function sayComparison(matcher: unknown, negated: boolean): string {
  const [[key, operand]] = Object.entries(matcher as object);
  const operator = negated ? OPPOSITES[key] : key;
  return typeof operand === 'number'
    ? OF_NUMBERS[operator](String(operand))
    : OF_DATES[operator](String(operand));
}

function sayCountExpected(matcher: unknown, negated: boolean): string {
  if (typeof matcher === 'number') {
    return `${negated ? 'other than ' : ''}${sayCount(matcher, 'item')}`;
  }
  return `${sayComparison(matcher, negated)} items`;
}

function sayAge(matcher: unknown, negated: boolean): string {
  const [[key, operand]] = Object.entries(matcher as object);
  const duration = parseDuration(operand);
  const limit = duration
    ? sayDuration(duration)
    : sayCount(operand as number, 'day');
  return OF_NUMBERS[negated ? OPPOSITES[key] : key](limit);
}

/** Says what is asked of an item of a list. */
function sayItem(predicate: unknown, negated: boolean): string {
  if (!isRecord(predicate)) {
    return `${negated ? 'other than ' : ''}${showValue(predicate)}`;
  }
  const parts = Object.entries(predicate).map(([key, value]) => {
    switch (key) {
      case '$not':
        return sayItem(value, !negated);
      case '$all':
      case '$any':
        return `(${(value as unknown[])
          .map(part => sayItem(part, negated))
          .join((key === '$all') === negated ? ' or ' : ' and ')})`;
      default:
        return `\`${key}\` is ${sayExpectation(value, negated)}`;
    }
  });
  return parts.join(negated ? ' or ' : ' and ');
}

/**
 * Says what a matcher asks of a value, to follow the word "expected".
 *
 * @param negated - says what is left when the matcher must not match
 */
export function sayExpectation(matcher: unknown, negated: boolean): string {
  if (!isRecord(matcher)) {
    return `${negated ? 'other than ' : ''}${showValue(matcher)}`;
  }
  const [[operator, operand] = ['', undefined]] = Object.entries(matcher);
  switch (operator) {
    case '$exists':
      return operand === negated ? 'no value' : 'a value';
    case '$in':
      return `${negated ? 'none' : 'one'} of ${listValues(
        operand as unknown[],
      )}`;
    case '$hasPrefix':
      return `${negated ? 'no text' : 'a text'} that begins with ${showValue(
        operand,
      )}`;
    case '$contains':
      return `a list with${negated ? 'out' : ''} ${
        isRecord(operand) ? 'an item whose ' : ''
      }${sayItem(operand, false)}`;
    case '$count':
      return sayCountExpected(operand, negated);
    case '$age':
      return sayAge(operand, negated);
    default:
      return Object.hasOwn(OPPOSITES, operator)
        ? sayComparison(matcher, negated)
        : `${negated ? 'other than ' : ''}${showValue(matcher)}`;
  }
}
