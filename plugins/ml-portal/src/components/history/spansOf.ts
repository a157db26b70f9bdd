import type {
  OperatingModel,
  Transition,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** From when to when a model had an operating model. */
export interface OperatingModelSpan {
  operatingModel: OperatingModel;
  /** ISO 8601; when it is known to have had it first. */
  from: string;
  /** ISO 8601; absent for the one that it has now. */
  to?: string;
}

/**
 * The operating models of a model over time, the newest first; none where it
 * never changed.
 *
 * @param transitions - the newest first
 */
export function spansOf(
  transitions: Pick<Transition, 'at' | 'event' | 'operatingModel'>[],
): OperatingModelSpan[] {
  const spans: OperatingModelSpan[] = [];
  for (const { at, event, operatingModel } of [...transitions].reverse()) {
    const last = spans[spans.length - 1];
    const isOpen = last !== undefined && last.to === undefined;
    const goesOn =
      event !== 'removed' && isOpen && last.operatingModel === operatingModel;
    if (!goesOn) {
      if (isOpen) {
        last.to = at;
      }
      if (event !== 'removed' && operatingModel !== null) {
        spans.push({ operatingModel, from: at });
      }
    }
  }
  const models = new Set(spans.map(({ operatingModel }) => operatingModel));
  return models.size < 2 ? [] : spans.reverse();
}
