import {
  type Phase,
  PHASE_FIGURES,
  type PhaseFigure,
  type PhaseFigures,
  type PhaseThresholds,
  type PhaseVerdict,
} from './types';

const LATER_PHASES = ['fastGrowth', 'mature'] as const;

/**
 * The phase that a company is in. A later phase begins where every figure has
 * reached its threshold, so that many people without models, or many models in
 * one line of business, do not make it.
 *
 * @public
 */
export function judgePhase(
  figures: PhaseFigures,
  thresholds: PhaseThresholds,
): PhaseVerdict {
  const { practitioners } = figures;
  if (practitioners === null) {
    return { phase: null, figures, thresholds, next: null };
  }
  const known: Record<PhaseFigure, number> = { ...figures, practitioners };
  const missingTo = (phase: (typeof LATER_PHASES)[number]) =>
    Object.fromEntries(
      PHASE_FIGURES.map(name => [
        name,
        Math.max(0, thresholds[phase][name] - known[name]),
      ]),
    ) as Record<PhaseFigure, number>;
  const isReached = (phase: (typeof LATER_PHASES)[number]) =>
    Object.values(missingTo(phase)).every(missing => missing === 0);

  const next = LATER_PHASES.find(phase => !isReached(phase));
  const before: Record<(typeof LATER_PHASES)[number], Phase> = {
    fastGrowth: 'startUp',
    mature: 'fastGrowth',
  };
  return {
    phase: next ? before[next] : 'mature',
    figures,
    thresholds,
    next: next ? { phase: next, missing: missingTo(next) } : null,
  };
}
