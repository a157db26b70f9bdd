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

/** @public */
export function isStage(value: string): value is Stage {
  return (STAGES as readonly string[]).includes(value);
}
