import type { EvaluationState } from '../database/EvaluationStateStore';

/** How far stored results can be trusted. */
export interface Freshness {
  /** When the last good run read the catalog, in ms since the epoch. */
  completedAt?: number;
  /** Whether runs fail, or none has ended for too long. */
  stale: boolean;
}

/** @param now - in ms since the epoch */
export function freshnessOf(
  {
    completedAt,
    failingSince,
  }: Pick<EvaluationState, 'completedAt' | 'failingSince'>,
  staleAfterMs: number,
  now: number,
): Freshness {
  return {
    completedAt,
    stale:
      failingSince !== undefined ||
      (completedAt !== undefined && now - completedAt > staleAfterMs),
  };
}
