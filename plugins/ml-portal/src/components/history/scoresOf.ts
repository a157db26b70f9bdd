import type { Transition } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ScorePoint } from '../charts/ScoreChart';

/**
 * The scores of a model over time, the oldest first, until now; none where the
 * score never changed.
 *
 * @param transitions - the newest first
 * @param now - in ms since the epoch
 */
export function scoresOf(
  transitions: Pick<Transition, 'at' | 'score'>[],
  now: number,
): ScorePoint[] {
  const points = transitions
    .flatMap(({ at, score }) =>
      score === null ? [] : [{ at: Date.parse(at), score }],
    )
    .reverse();
  const scores = new Set(points.map(({ score }) => score));
  return scores.size < 2
    ? []
    : [...points, { at: now, score: points[points.length - 1].score }];
}
