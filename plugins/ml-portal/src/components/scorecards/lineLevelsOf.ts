import type {
  LevelCounts,
  LineOfBusiness,
  LineOfBusinessRef,
  ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** How many models of a line of business reached which level. */
export interface LineLevels {
  /** Null for the models without a line of business. */
  line: LineOfBusinessRef | null;
  levels: LevelCounts['levels'];
  models: number;
}

/**
 * The levels that models reached on a scorecard, line by line, as far as there
 * are models that it judges; those without a line of business come last.
 *
 * @param withoutLine - how those stand that belong to none
 */
export function lineLevelsOf(
  scorecard: string,
  lines: Pick<LineOfBusiness, 'entityRef' | 'title' | 'levels'>[],
  withoutLine: Pick<ScorecardStanding, 'role' | 'scorecard' | 'levels'>[],
): LineLevels[] {
  const rows = [
    ...lines.map(({ entityRef, title, levels }) => ({
      line: { entityRef, title },
      levels: levels.find(counts => counts.scorecard === scorecard)?.levels,
    })),
    {
      line: null,
      levels: withoutLine.find(
        standing =>
          standing.role === 'model' && standing.scorecard === scorecard,
      )?.levels,
    },
  ];
  return rows
    .map(({ line, levels = [] }) => ({
      line,
      levels,
      models: levels.reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ models }) => models > 0);
}
