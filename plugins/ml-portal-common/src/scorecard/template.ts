import type { JsonValue } from '@backstage/types';
import type { CheckSubject } from './types';

/** The value at a dotted path, or undefined. Looks at own keys only. */
export function valueAt(
  subject: CheckSubject,
  path: string,
): JsonValue | undefined {
  let value: unknown = subject;
  for (const key of path.split('.')) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, key)
    ) {
      return undefined;
    }
    value = (value as Record<string, unknown>)[key];
  }
  return value as JsonValue | undefined;
}

function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Fills the places `{{ path }}` and `{{ path | otherwise }}` of a text. */
export function fillTemplate(template: string, subject: CheckSubject): string {
  return template.replace(
    /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g,
    (_, path: string, otherwise: string = '') =>
      textOf(valueAt(subject, path.trim())) || otherwise.trim(),
  );
}
