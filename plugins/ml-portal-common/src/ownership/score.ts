import type { Stage } from '../model/stages';
import type { StageVerdict } from './types';

/** The stages that apply. @public */
export function applicable(stages: readonly StageVerdict[]): StageVerdict[] {
  return stages.filter(({ status }) => status !== 'notApplicable');
}

/**
 * Ownership score: 100 × Σ weight of owned stages ÷ Σ weight of applicable
 * stages (product rules, section "Ownership").
 *
 * @param weights - by stage, 1 where left out
 * @returns 0 to 100, not rounded; null when no stage applies
 * @public
 */
export function ownershipScore(
  stages: readonly StageVerdict[],
  weights: Partial<Record<Stage, number>>,
): number | null {
  let owned = 0;
  let total = 0;
  for (const { stage, status } of applicable(stages)) {
    const weight = weights[stage] ?? 1;
    total += weight;
    if (status === 'owned') {
      owned += weight;
    }
  }
  // Fractions as weights may put the whole a hair above 100.
  return total > 0 ? Math.min(100, (100 * owned) / total) : null;
}

/**
 * Rounds a score to an integer, halves up. The small addend keeps a half that
 * floating point put just below itself a half.
 *
 * @public
 */
export function roundScore(score: number): number;
/** @public */
export function roundScore(score: number | null): number | null;
export function roundScore(score: number | null): number | null {
  return score === null ? null : Math.floor(score + 0.5 + 1e-9);
}
