import { InputError } from '@backstage/errors';
import type { z } from 'zod';

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
          : `${issue.path.join('.') || 'input'}: ${issue.message}`,
      )
      .join('; '),
  );
}
