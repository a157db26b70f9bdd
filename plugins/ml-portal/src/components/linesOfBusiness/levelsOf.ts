import type { RollUp } from '@ml-portal/backstage-plugin-ml-portal-common';

/** The scorecard of ownership, which every model is judged by unless switched off. */
const OWNERSHIP_SCORECARD = 'end-to-end-ownership';

/** How many models reached which level of ownership, the lowest first. */
export function levelsOf({
  levels,
}: Pick<RollUp, 'levels'>): { level: string | null; count: number }[] {
  const counts =
    levels.find(({ scorecard }) => scorecard === OWNERSHIP_SCORECARD) ??
    levels[0];
  return counts?.levels ?? [];
}
