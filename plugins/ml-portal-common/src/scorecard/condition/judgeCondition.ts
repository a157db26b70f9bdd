import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isRecord } from '../../model/shapes';
import { valueAt } from '../template';
import type { CheckSubject, Circumstances, Condition } from '../types';
import { factNameOf } from './factsOf';
import {
  judgeByOwnOperator,
  ownOperatorOf,
  usesOwnOperators,
} from './operators';
import { all, any, leavesOf, not, type Trace, type Truth } from './trace';

/** What a condition comes to. */
export interface Judgement {
  /** Undefined where it hangs on facts that have no value yet. */
  holds: boolean | undefined;
  /** The facts that were asked for and have no value. */
  missing: string[];
  /** Which values were looked at, and what each of them decided. */
  trace: Trace;
}

/** What a judgement needs to know beside the subject. */
export type JudgedIn = Pick<Circumstances, 'today' | 'providers'>;

type JudgeField = (path: string, matcher: JsonValue) => Trace;

function standard(predicate: JsonValue, value: unknown): boolean {
  return evaluateFilterPredicate(predicate as FilterPredicate, value);
}

/**
 * Follows `$all`, `$any`, `$not` and the fields of a predicate. Every part is
 * judged, so that no order of parts hides a value of the wrong type.
 */
function walk(
  predicate: JsonValue,
  root: unknown,
  judgeField: JudgeField,
): Trace {
  const inner = (part: JsonValue) => walk(part, root, judgeField);
  const fields = isRecord(predicate)
    ? (Object.entries(predicate) as [string, JsonValue][])
    : [];
  const [[key, value] = ['', null]] = fields;
  if (fields.length === 1 && key === '$all') {
    return all((value as JsonValue[]).map(inner));
  }
  if (fields.length === 1 && key === '$any') {
    return any((value as JsonValue[]).map(inner));
  }
  if (fields.length === 1 && key === '$not') {
    return not(inner(value));
  }
  return fields.length === 0 || fields.some(([k]) => k.startsWith('$'))
    ? { kind: 'constant', truth: standard(predicate, root) }
    : all(fields.map(([path, matcher]) => judgeField(path, matcher)));
}

/** Whether an item of a list matches; a field that it lacks does not. */
function itemMatches(
  item: JsonValue,
  predicate: JsonValue,
  listPath: string,
  today: string,
): Truth {
  return walk(predicate, item, (path, matcher) => ({
    kind: 'leaf',
    path,
    matcher,
    value: undefined,
    ...judgeValue(`${path} in ${listPath}`, matcher, item, path, today),
  })).truth;
}

function judgeValue(
  name: string,
  matcher: JsonValue,
  root: JsonValue,
  path: string,
  today: string,
): { truth: Truth; seen?: string } {
  const value = isRecord(root) ? valueAt(root, path) : undefined;
  const own = ownOperatorOf(matcher);
  if (own) {
    if (value === undefined || value === null) {
      return { truth: false };
    }
    const { holds, seen } = judgeByOwnOperator(name, value, own, today);
    return { truth: holds, seen };
  }
  if (
    isRecord(matcher) &&
    Array.isArray(value) &&
    usesOwnOperators(matcher.$contains)
  ) {
    const predicate = matcher.$contains as JsonValue;
    return {
      truth: value
        .map(item => itemMatches(item, predicate, name, today))
        .includes(true),
    };
  }
  return { truth: standard({ [path]: matcher }, root) };
}

/**
 * Judges a condition. A fact without a value makes it neither true nor false,
 * unless the rest of the condition decides, as one alternative of `$any` does.
 * Of a failed provider nothing is known, not even that a fact does not exist.
 *
 * @throws UnfitValueError for a value that an operator cannot judge, and what
 * `evaluateFilterPredicate` throws of a malformed predicate
 */
export function judgeCondition(
  condition: Condition,
  { entity, facts }: CheckSubject,
  { today, providers = {} }: JudgedIn,
): Judgement {
  const root: JsonObject = { entity, facts };

  const trace = walk(condition, root, (path, matcher) => {
    const value = valueAt(root, path);
    const leaf = { kind: 'leaf', path, value, matcher } as const;
    const factName = factNameOf(path);
    const isUnknown =
      factName !== undefined &&
      (providers[factName]?.state === 'failed' ||
        ((value ?? undefined) === undefined &&
          !(isRecord(matcher) && '$exists' in matcher)));
    return isUnknown
      ? { ...leaf, truth: undefined }
      : { ...leaf, ...judgeValue(path, matcher, root, path, today) };
  });

  const missing = leavesOf(trace)
    .filter(({ truth }) => truth === undefined)
    .map(({ path }) => path);
  return { holds: trace.truth, missing: [...new Set(missing)], trace };
}

/**
 * Whether a subject is one that a filter is meant for. What hangs on facts that
 * are not known does not match.
 *
 * @param today - YYYY-MM-DD, for ages
 * @throws as {@link judgeCondition}
 * @public
 */
export function matchesCondition(
  condition: Condition,
  subject: CheckSubject,
  today: string,
): boolean {
  return judgeCondition(condition, subject, { today }).holds === true;
}
