import { z } from 'zod';

const LONGEST_VERSION = 200;

/** A day without a time would be midnight somewhere. */
const time = z.iso.datetime({
  offset: true,
  error: 'must be a date-time of ISO 8601, with Z or an offset',
});

const standing = z.strictObject({
  registeredAt: time.optional(),
  firstProductionAt: time.optional(),
  lastTrainedAt: time.optional(),
  production: z
    .strictObject({
      version: z
        .string('must be a text')
        .min(1, 'must not be empty')
        .max(LONGEST_VERSION, `must be at most ${LONGEST_VERSION} characters`)
        // PostgreSQL takes no NUL in a text.
        .refine(value => !value.includes('\0'), 'must not contain NUL'),
      createdAt: time.optional(),
      since: time.optional(),
    })
    .nullish(),
});

/** Why what a provider tells of a registry is none; undefined where it is. */
export function registryProblem(registry: unknown): string | undefined {
  if (registry === undefined) {
    return undefined;
  }
  const { error } = standing.safeParse(registry);
  return error?.issues
    .map(({ path, message }) => `${['registry', ...path].join('.')} ${message}`)
    .join(', ');
}
