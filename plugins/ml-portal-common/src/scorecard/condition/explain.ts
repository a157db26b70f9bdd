import type { JsonValue } from '@backstage/types';
import { sayExpectation } from './sayExpectation';
import { keepShort, shorten, showValue } from './showValue';
import { type Leaf, leavesOf, type Trace } from './trace';

const MAX_VALUES = 10;
const MAX_LENGTH = 1_000;

/** A path as people know it: facts and fields without the word for them. */
function sayPath(path: string): string {
  return `\`${path.replace(/^(?:facts|entity)\./, '')}\``;
}

function sayLeaf(leaf: Leaf, holds: boolean, negated: boolean): string {
  const { path, value, matcher, seen } = leaf;
  const isMissing = value === undefined || value === null;
  const found = seen ?? (isMissing ? 'has no value' : `is ${showValue(value)}`);
  const expected = sayExpectation(matcher, negated);
  if (!holds) {
    return `${sayPath(path)} ${found}, expected ${expected}`;
  }
  const saysItAll = found === `is ${expected}`;
  return `${sayPath(path)} ${found}, as expected${
    saysItAll ? '' : `: ${expected}`
  }`;
}

/**
 * Says the parts that made a trace come out as it did. A list of alternatives,
 * each of which would have been enough, is joined by "or".
 *
 * @param holds - how the condition as a whole came out
 */
function say(
  trace: Trace,
  holds: boolean,
  negated: boolean,
  isInner: boolean,
): string {
  switch (trace.kind) {
    case 'leaf':
      return sayLeaf(trace, holds, negated);
    case 'not':
      return say(trace.part, holds, !negated, isInner);
    case 'constant':
      return '';
    default: {
      const deciding = trace.parts.filter(({ truth }) => truth === trace.truth);
      const [only] = deciding;
      if (deciding.length === 1) {
        return say(only, holds, negated, isInner);
      }
      const parts = deciding
        .map(part => say(part, holds, negated, true))
        .filter(Boolean);
      const areAlternatives = !holds && (trace.kind === 'any') !== negated;
      if (isInner && parts.length > 1) {
        return `(${parts.join(areAlternatives ? ' or ' : ' and ')})`;
      }
      return parts.join(areAlternatives ? '; or ' : '; ');
    }
  }
}

/** Says what a judged condition found and what it expected, for people. */
export function explain(trace: Trace): string {
  const holds = trace.truth === true;
  return (
    shorten(say(trace, holds, false, false), MAX_LENGTH) ||
    (holds ? 'The condition holds.' : 'The condition does not hold.')
  );
}

/** What a judged condition looked at, cut down to a few short values. */
export function valuesOf(trace: Trace): { path: string; value: JsonValue }[] {
  const found = new Map(
    leavesOf(trace).map(({ path, value }) => [path, value]),
  );
  return [...found]
    .slice(0, MAX_VALUES)
    .map(([path, value]) => ({ path, value: keepShort(value) }));
}
