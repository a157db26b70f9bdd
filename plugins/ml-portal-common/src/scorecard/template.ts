import { getJsonValueAtPath } from '@backstage/filter-predicates';
import type { JsonValue } from '@backstage/types';
import type { CheckSubject } from './types';

/** How many items of a list a text names. */
const MAX_NAMED = 20;

/**
 * The value at a dotted path, or undefined, found as conditions find it: keys
 * may hold dots themselves, as annotations do.
 */
export function valueAt(
  { entity, facts }: CheckSubject,
  path: string,
): JsonValue | undefined {
  return getJsonValueAtPath({ entity, facts }, path);
}

function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (!Array.isArray(value)) {
    return String(value);
  }
  const more = value.length - MAX_NAMED;
  return more > 0
    ? `${value.slice(0, MAX_NAMED).join(', ')} and ${more} more`
    : value.join(', ');
}

/** Fills the places `{{ path }}` and `{{ path | otherwise }}` of a text. */
export function fillTemplate(template: string, subject: CheckSubject): string {
  return template.replace(
    /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g,
    (_, path: string, otherwise: string = '') =>
      textOf(valueAt(subject, path.trim())) || otherwise.trim(),
  );
}
