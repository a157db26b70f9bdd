import type { Kpi } from '@ml-portal/backstage-plugin-ml-portal-common';

/**
 * How far a KPI has come from its baseline to its target: 0 at the baseline, 1
 * at the target, above and below as it is. A target below the baseline is
 * reached by falling. Undefined where a figure is missing, or nothing is to
 * change.
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
  return (current - baseline) / (target - baseline);
}
