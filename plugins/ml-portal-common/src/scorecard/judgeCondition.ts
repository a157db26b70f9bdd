import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { valueAt } from './template';
import type { CheckSubject } from './types';

/** What a condition comes to. */
export interface Judgement {
  /** Undefined where it hangs on facts that have no value yet. */
  holds: boolean | undefined;
  /** The facts that were asked for and have no value. */
  missing: string[];
}

type Truth = boolean | undefined;

function asksForExistence(matcher: unknown): boolean {
  return (
    typeof matcher === 'object' && matcher !== null && '$exists' in matcher
  );
}

function all(truths: Truth[]): Truth {
  if (truths.includes(false)) {
    return false;
  }
  return truths.includes(undefined) ? undefined : true;
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/**
 * Judges a condition. A fact without a value makes it neither true nor false,
 * unless the rest of the condition decides, as one alternative of `$any` does.
 *
 * @throws what `evaluateFilterPredicate` throws of a malformed predicate
 */
export function judgeCondition(
  condition: FilterPredicate,
  subject: CheckSubject,
): Judgement {
  const missing = new Set<string>();

  const judgeField = (path: string, matcher: unknown): Truth => {
    const value = path.startsWith('facts.') ? valueAt(subject, path) : '';
    if ((value ?? undefined) === undefined && !asksForExistence(matcher)) {
      missing.add(path);
      return undefined;
    }
    const field = { [path]: matcher } as FilterPredicate;
    return evaluateFilterPredicate(field, subject);
  };

  const judge = (predicate: FilterPredicate): Truth => {
    const fields =
      typeof predicate === 'object' && !Array.isArray(predicate)
        ? Object.entries(predicate)
        : [];
    const [[key, value] = ['', undefined]] = fields;
    if (fields.length === 1 && key === '$all') {
      return all((value as FilterPredicate[]).map(judge));
    }
    if (fields.length === 1 && key === '$any') {
      return not(all((value as FilterPredicate[]).map(p => not(judge(p)))));
    }
    if (fields.length === 1 && key === '$not') {
      return not(judge(value as FilterPredicate));
    }
    return fields.length === 0 || fields.some(([k]) => k.startsWith('$'))
      ? evaluateFilterPredicate(predicate, subject)
      : all(fields.map(([path, matcher]) => judgeField(path, matcher)));
  };

  return { holds: judge(condition), missing: [...missing] };
}
