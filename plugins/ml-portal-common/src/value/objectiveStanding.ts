import type { Kpi } from '../model/types';

/** From the best to what is not there. @public */
export const OBJECTIVE_STANDINGS = [
  'reached',
  'underway',
  'backwards',
  'noBaseline',
  'unmeasured',
  'undeclared',
] as const;

/**
 * How the business objective of a model stands:
 *
 * - `reached`: at the target, or beyond it
 * - `underway`: at the baseline, or between it and the target
 * - `backwards`: further from the target than the baseline is
 * - `noBaseline`: measured, but the way has no beginning: no baseline is
 *   declared, or it equals the target
 * - `unmeasured`: there is a target, and no current value
 * - `undeclared`: there is no KPI with a target
 *
 * @public
 */
export type ObjectiveStanding = (typeof OBJECTIVE_STANDINGS)[number];

/** The standings of objectives whose current value is declared. @public */
export const MEASURED_STANDINGS = [
  'reached',
  'underway',
  'backwards',
  'noBaseline',
] as const satisfies readonly ObjectiveStanding[];

/**
 * How an objective stands by what its KPI declares. It compares only, so that
 * a database can do the same with figures of any size.
 *
 * @public
 */
export function objectiveStanding({
  baseline,
  current,
  target,
}: Kpi = {}): ObjectiveStanding {
  if (target === undefined) {
    return 'undeclared';
  }
  if (current === undefined) {
    return 'unmeasured';
  }
  if (baseline === undefined || baseline === target) {
    return 'noBaseline';
  }
  const rises = target > baseline;
  if (rises ? current >= target : current <= target) {
    return 'reached';
  }
  return (rises ? current < baseline : current > baseline)
    ? 'backwards'
    : 'underway';
}
