import type { ProductionMove } from './productionMoves';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A twelfth of 365.25 days, rounded. */
const MONTH_MS = 30.44 * DAY_MS;
/** Of a shorter time a rate per month would be a guess. */
const SHORTEST_MS = 7 * DAY_MS;
const PRODUCTION = 'production';

/** The lifecycle of a model became another one. @public */
export interface LifecycleChange {
  /** In ms. */
  at: number;
  /** What it was before; null where the model was not there, or declared none. */
  before: string | null;
}

/** From a time to a time, in ms. @public */
export type TimeSpan = [from: number, to: number];

/**
 * When a model was in production within a span of time.
 *
 * @param lifecycle - at the end of the span
 * @param changes - within the span, in the order in which they happened
 * @returns in order
 * @public
 */
export function productionTimes(
  lifecycle: string | null,
  changes: readonly LifecycleChange[],
  [from, to]: TimeSpan,
): TimeSpan[] {
  const times: TimeSpan[] = [];
  let was = lifecycle;
  let end = to;
  for (const { at, before } of [...changes].reverse()) {
    const start = Math.min(Math.max(at, from), end);
    if (was === PRODUCTION && start < end) {
      times.unshift([start, end]);
    }
    was = before;
    end = start;
  }
  if (was === PRODUCTION && from < end) {
    times.unshift([from, end]);
  }
  return times;
}

/**
 * Changes of the version in production, for each month in production.
 *
 * @param since - when a source began to tell, in ms: time before does not count
 * @returns undefined where the model was in production for less than a week
 * @public
 */
export function changesPerMonth(
  moves: readonly ProductionMove[],
  times: readonly TimeSpan[],
  since: number,
): number | undefined {
  const counted = times
    .map(([from, to]): TimeSpan => [Math.max(from, since), to])
    .filter(([from, to]) => from < to);
  const total = counted.reduce((sum, [from, to]) => sum + to - from, 0);
  if (total < SHORTEST_MS) {
    return undefined;
  }
  const changes = moves.filter(({ at }) =>
    counted.some(([from, to]) => from <= at && at <= to),
  );
  return changes.length / (total / MONTH_MS);
}
