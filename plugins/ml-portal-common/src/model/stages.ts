/**
 * The six stages of a model's life, in order.
 *
 * @public
 */
export const STAGES = [
  'dataPreparation',
  'training',
  'deployment',
  'serving',
  'monitoring',
  'retraining',
] as const;

/** @public */
export type Stage = (typeof STAGES)[number];
