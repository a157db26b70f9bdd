import type { LineOfBusinessRef } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { StoredLine } from '../database/LineStore';
import { canSee, type Visibility } from '../visibility/Visibility';

/** A line of business as the caller may know it: one that is hidden looks like none. */
export type VisibleLine = LineOfBusinessRef | null;

/** The lines of business that a caller may see, in their order. */
export function visibleLines(
  lines: StoredLine[],
  visibility: Visibility,
): {
  refs: LineOfBusinessRef[];
  find(line: string | null): VisibleLine;
} {
  const refs = lines
    .filter(({ entityRef }) => canSee(visibility, entityRef))
    .map(({ entityRef, title }) => ({ entityRef, title }));
  const byRef = new Map(refs.map(ref => [ref.entityRef, ref]));
  return {
    refs,
    find: line => (line === null ? null : byRef.get(line) ?? null),
  };
}
