import { isRecord } from '../../model/shapes';
import { showValue } from '../condition/showValue';
import { isPrimitive, reportMatcher, VALUE_OPERATORS } from './matcherProblems';
import { suggest } from './nearest';
import { type DefinitionProblem, pathOf, type Report } from './section';

const COMBINATIONS = ['$all', '$any', '$not'];
const SUBJECT_PATH = /^(?:entity|facts)\../;
const MAX_DEPTH = 20;

/** Whether a path leads into what conditions and texts are read from. */
export function isSubjectPath(path: string): boolean {
  return SUBJECT_PATH.test(path);
}

function reportOperators(
  predicate: Record<string, unknown>,
  path: string,
  report: Report,
): void {
  const keys = Object.keys(predicate);
  for (const key of keys.filter(each => each.startsWith('$'))) {
    const inner = pathOf({ path }, key);
    if (VALUE_OPERATORS.includes(key)) {
      report(inner, 'judges one value: write it below the path of a value');
    } else if (!COMBINATIONS.includes(key)) {
      report(inner, `unknown operator, ${suggest(key, COMBINATIONS)}`);
    } else if (keys.length > 1) {
      report(inner, 'must be the only key; combine it with others by $all');
    }
  }
}

function reportPredicate(
  predicate: unknown,
  path: string,
  place: { depth: number; inItem: boolean },
  report: Report,
): void {
  const { depth, inItem } = place;
  if (depth > MAX_DEPTH) {
    report(path, `must not be more than ${MAX_DEPTH} levels deep`);
    return;
  }
  if (inItem && isPrimitive(predicate)) {
    return;
  }
  if (!isRecord(predicate)) {
    report(
      path,
      `must be a map of paths, or $all, $any or $not, got ${showValue(
        predicate,
      )}`,
    );
    return;
  }
  reportOperators(predicate, path, report);
  const descend = (value: unknown, at: string, isItem = inItem) =>
    reportPredicate(value, at, { depth: depth + 1, inItem: isItem }, report);

  for (const [key, value] of Object.entries(predicate)) {
    const inner = pathOf({ path }, key);
    if (key === '$not') {
      descend(value, inner);
    } else if (COMBINATIONS.includes(key)) {
      if (Array.isArray(value)) {
        value.forEach((part, i) => descend(part, `${inner}[${i}]`));
      } else {
        report(inner, `must be a list of conditions, got ${showValue(value)}`);
      }
    } else if (!key.startsWith('$')) {
      if (!inItem && !isSubjectPath(key)) {
        report(inner, 'the path must begin with "entity." or "facts."');
      }
      const ofItem = (item: unknown, at: string) => descend(item, at, true);
      reportMatcher(value, inner, ofItem, report);
    }
  }
}

/** Reports what is wrong with a filter or a condition. */
export function reportCondition(
  condition: unknown,
  path: string,
  report: Report,
): void {
  reportPredicate(condition, path, { depth: 1, inItem: false }, report);
}

/**
 * What is wrong with a filter or a condition: nothing, where it can be judged.
 *
 * @param path - where it stands, for the problems' paths
 * @public
 */
export function conditionProblems(
  condition: unknown,
  path: string,
): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  reportCondition(condition, path, (at, message) =>
    problems.push({ path: at, message }),
  );
  return problems;
}
