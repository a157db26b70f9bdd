import type { ScorecardDefinition } from '@ml-portal/backstage-plugin-ml-portal-common';

type Level = string | null | undefined;

/** How high a level stands; -1 below the first, undefined where it is none. */
function rankOf(
  levels: ScorecardDefinition['levels'],
  level: Level,
): number | undefined {
  if (level === null) {
    return -1;
  }
  const rank = levels.findIndex(({ id }) => id === level);
  return rank < 0 ? undefined : rank;
}

/**
 * How far it is from one level of a scorecard to another: positive where that
 * is higher; 0 where one of them is no level of the scorecard in force.
 */
export function stepsBetween(
  definitions: readonly ScorecardDefinition[],
  scorecard: string,
  from: Level,
  to: Level,
): number {
  const levels = definitions.find(({ id }) => id === scorecard)?.levels ?? [];
  const was = rankOf(levels, from);
  const is = rankOf(levels, to);
  return was === undefined || is === undefined ? 0 : is - was;
}
