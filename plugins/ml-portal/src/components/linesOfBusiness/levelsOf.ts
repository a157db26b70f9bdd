import type {
  LevelCounts,
  RollUp,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** The scorecard of ownership, which every model is judged by unless switched off. */
const OWNERSHIP_SCORECARD = 'end-to-end-ownership';

/** How many models reached which level of ownership; none where no scorecard is in force. */
export function levelsOf({
  levels,
}: Pick<RollUp, 'levels'>): LevelCounts | undefined {
  return (
    levels.find(({ scorecard }) => scorecard === OWNERSHIP_SCORECARD) ??
    levels[0]
  );
}
