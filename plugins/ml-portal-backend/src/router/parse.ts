import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/** A value that stands alone is no list to whoever wrote it. */
function nameOf(path: PropertyKey[], input: unknown): string {
  const given = Object(input)[path[0]];
  return (typeof given === 'string' ? path.slice(0, 1) : path).join('.');
}

/**
 * Checks an input.
 *
 * @throws InputError that names every wrong field and says why
 */
export function parse<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  throw new InputError(
    result.error.issues
      .map(issue =>
        issue.code === 'unrecognized_keys'
          ? `${issue.keys.join(', ')}: no such parameter`
          : `${nameOf(issue.path, input) || 'input'}: ${issue.message}`,
      )
      .join('; '),
  );
}
