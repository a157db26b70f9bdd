import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { NONE } from '../database/scorecardFilter';
import { parse } from '../router/parse';
import type { PresentationContext } from '../router/present';
import { reference } from '../router/queries';
import type { Services } from '../router/Services';
import { canSee } from '../visibility/Visibility';

const MOST_LINES = 50;

/**
 * The reference that somebody wrote; without a kind, that of models.
 *
 * @param field - where it was written
 */
export function modelReference(
  field: string,
  value: string,
  { config }: Pick<Services, 'config'>,
): string {
  const [{ kind }] = config.recognition.model;
  return parse(z.object({ [field]: reference(kind) }), { [field]: value })[
    field
  ];
}

/**
 * Refuses a line of business that there is not, as far as the caller may know:
 * a list of nothing would read as if all were well.
 *
 * @param line - a complete reference, or what stands for none
 */
export function refuseUnknownLine(
  line: string | undefined,
  { lines, visibility }: PresentationContext,
): void {
  const known = lines
    .map(({ entityRef }) => entityRef)
    .filter(ref => canSee(visibility, ref));
  if (line !== undefined && line !== NONE && !known.includes(line)) {
    const [there, rest] = [
      known.slice(0, MOST_LINES),
      known.length - MOST_LINES,
    ];
    throw new NotFoundError(
      `There is no line of business ${line}; ${
        there.length === 0
          ? 'there is none'
          : `there are ${there.join(', ')}${
              rest > 0 ? ` and ${rest} more` : ''
            }`
      }`,
    );
  }
}
