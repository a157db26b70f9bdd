/** @public */
export const PHASES = ['startUp', 'fastGrowth', 'mature'] as const;

/** How far a company is with machine learning. @public */
export type Phase = (typeof PHASES)[number];

/** @public */
export const PHASE_FIGURES = [
  'practitioners',
  'models',
  'linesOfBusiness',
] as const;

/** @public */
export type PhaseFigure = (typeof PHASE_FIGURES)[number];

/** From which figures on the later phases begin. @public */
export type PhaseThresholds = Record<
  Exclude<Phase, 'startUp'>,
  Record<PhaseFigure, number>
>;

/**
 * Ours, for want of any that were measured: a team that fits one table, and one
 * that does not know all its members any more.
 *
 * @public
 */
export const DEFAULT_PHASE_THRESHOLDS: PhaseThresholds = {
  fastGrowth: { practitioners: 8, models: 5, linesOfBusiness: 2 },
  mature: { practitioners: 40, models: 30, linesOfBusiness: 5 },
};

/** What the phase is judged by. @public */
export interface PhaseFigures {
  /** Null where nobody knows: a catalog without users. */
  practitioners: number | null;
  /** In production. */
  models: number;
  /** Those with a model in production. */
  linesOfBusiness: number;
}

/** The phase, and what led to it. @public */
export interface PhaseVerdict {
  /** Null where a figure is not known. */
  phase: Phase | null;
  figures: PhaseFigures;
  /** Those in force. */
  thresholds: PhaseThresholds;
  /** Null in the last phase, and where the phase is not known. */
  next: {
    phase: Phase;
    /** How much more it takes of each figure; 0 where there is enough. */
    missing: Record<PhaseFigure, number>;
  } | null;
}
