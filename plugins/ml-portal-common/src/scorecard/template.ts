import { getJsonValueAtPath } from '@backstage/filter-predicates';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { CheckSubject } from './types';

/** How many items of a list a text names. */
const MAX_NAMED = 20;

/**
 * The value at a dotted path, or undefined, found as conditions find it: keys
 * may hold dots themselves, as annotations do.
 */
export function valueAt(root: object, path: string): JsonValue | undefined {
  return getJsonValueAtPath(root as JsonObject, path);
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

const PLACE = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g;

/** Fills the places `{{ path }}` and `{{ path | otherwise }}` of a text. */
export function fillTemplate(
  template: string,
  { entity, facts }: CheckSubject,
): string {
  return template.replace(
    PLACE,
    (_, path: string, otherwise: string = '') =>
      textOf(valueAt({ entity, facts }, path.trim())) || otherwise.trim(),
  );
}

/** The paths that a text asks for. */
export function pathsInTemplate(template: string): string[] {
  return [...template.matchAll(PLACE)].map(([, path]) => path.trim());
}
