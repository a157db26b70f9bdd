import {
  roundScore,
  type ScorecardDefinition,
  type StandingOfEntity,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ResultState } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { CourseRow } from '../database/CourseQueries';
import { stepsBetween } from '../notifications/levelRank';

/** From where to where an entity fell, and how far. */
export interface Fall {
  before: StandingOfEntity;
  now: StandingOfEntity;
  /** Grows with how far: a level weighs more than any score. */
  depth: number;
}

/** More than a score can lose. */
const LEVEL_WEIGHT = 1_000;

/**
 * How an entity stood before the first of its changes, or when it appeared by it,
 * and after the last.
 * Undefined where neither its score nor a level is lower.
 */
export function fallOf(
  row: CourseRow,
  scorecards: readonly ScorecardDefinition[],
): Fall | undefined {
  const previous: Partial<ResultState> = JSON.parse(row.first_previous ?? '{}');
  const before: StandingOfEntity = {
    // What did not change is as it was after the first change; so is what appeared.
    score:
      previous.score === undefined
        ? roundScore(row.first_score)
        : previous.score,
    levels: previous.levels ?? JSON.parse(row.first_levels),
  };
  const now: StandingOfEntity = {
    score: roundScore(row.last_score),
    levels: JSON.parse(row.last_levels),
  };
  const scoreLost =
    before.score === null || now.score === null
      ? 0
      : Math.max(0, before.score - now.score);
  const levelsLost = Math.max(
    0,
    ...Object.keys(now.levels).map(
      scorecard =>
        -stepsBetween(
          scorecards,
          scorecard,
          before.levels[scorecard],
          now.levels[scorecard],
        ),
    ),
  );
  const depth = levelsLost * LEVEL_WEIGHT + scoreLost;
  return depth > 0 ? { before, now, depth } : undefined;
}
