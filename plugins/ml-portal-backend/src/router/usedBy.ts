import type { UseByLine } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { UseCount } from '../database/AssetQueries';
import { canSee } from '../visibility/Visibility';
import type { PresentationContext } from './present';

/**
 * How many models of each line of business use something, those of nested lines
 * included, the most first: as many as the list of models narrowed to that line
 * has.
 *
 * @param uses - of that thing alone
 */
export function usedByOf(
  uses: readonly Pick<UseCount, 'line' | 'models'>[],
  { lines, visibility }: Pick<PresentationContext, 'lines' | 'visibility'>,
): UseByLine[] {
  const known = new Map(lines.map(line => [line.entityRef, line]));
  const counts = new Map<string | null, number>();
  for (const { line, models } of uses) {
    const outer =
      line === null ? [] : [line, ...(known.get(line)?.above ?? [])];
    const counted = outer.filter(ref => canSee(visibility, ref));
    // A line that may not be read looks like none.
    const isHidden = line === null || !canSee(visibility, line);
    for (const key of isHidden ? [...counted, null] : counted) {
      counts.set(key, (counts.get(key) ?? 0) + models);
    }
  }
  return [...counts]
    .map(([ref, models]) => ({
      lineOfBusiness:
        ref === null
          ? null
          : { entityRef: ref, title: known.get(ref)?.title ?? ref },
      models,
      nested:
        ref !== null &&
        (known.get(ref)?.above ?? []).some(outer => counts.has(outer)),
    }))
    .sort((a, b) => b.models - a.models || Number(a.nested) - Number(b.nested));
}
