import { roundScore } from './score';
import type { OperatingModel } from './types';

/** The operating model of many models; a tie is `mixed`. @public */
export type RolledUpOperatingModel = OperatingModel | 'mixed';

/**
 * The mean of the models' unrounded scores, rounded once; null where no model
 * has a score.
 *
 * @public
 */
export function rollUpScore(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score): score is number => score !== null);
  return known.length === 0
    ? null
    : roundScore(known.reduce((sum, score) => sum + score, 0) / known.length);
}

/**
 * The commonest operating model, `unknown` left out; `mixed` on a tie, and
 * `unknown` where no model's is known.
 *
 * @param counts - models by operating model
 * @public
 */
export function rollUpOperatingModel(
  counts: Partial<Record<OperatingModel, number>>,
): RolledUpOperatingModel {
  const known = (Object.entries(counts) as [OperatingModel, number][]).filter(
    ([model, count]) => model !== 'unknown' && count > 0,
  );
  const most = Math.max(0, ...known.map(([, count]) => count));
  const commonest = known.filter(([, count]) => count === most);
  if (commonest.length === 0) {
    return 'unknown';
  }
  return commonest.length === 1 ? commonest[0][0] : 'mixed';
}
