import type { Kpi } from '../model/types';

/**
 * How far a KPI has come from its baseline to its target: 0 at the baseline, 1
 * at the target, above and below as it is. A target below the baseline is
 * reached by falling. Undefined where a figure is missing, where nothing is to
 * change, and where figures are beyond what can be computed with.
 *
 * @public
 */
export function progressOf({
  baseline,
  current,
  target,
}: Kpi): number | undefined {
  if (
    baseline === undefined ||
    current === undefined ||
    target === undefined ||
    baseline === target
  ) {
    return undefined;
  }
  const progress = (current - baseline) / (target - baseline);
  return Number.isFinite(progress) ? progress : undefined;
}
