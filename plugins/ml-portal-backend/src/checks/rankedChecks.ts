import type { ScorecardDefinition } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { RankedCheck } from '../database/CheckQueries';

/** All checks, with how low their levels are, in the order of their scorecards. */
export function rankedChecks(
  scorecards: readonly ScorecardDefinition[],
): RankedCheck[] {
  return scorecards.flatMap(({ id: scorecard, levels, checks }) =>
    levels.flatMap((level, rank) =>
      checks
        .filter(check => check.level === level.id)
        .map(check => ({ scorecard, check: check.id, rank })),
    ),
  );
}
