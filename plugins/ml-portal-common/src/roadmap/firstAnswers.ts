const DAY_MS = 24 * 60 * 60 * 1000;

/** When a request was made, and answered first. Times in ms. @public */
export interface AnsweredRequest {
  requestedAt: number;
  /** Null while it waits. */
  answeredAt: number | null;
}

/**
 * Median of the days from request to first answer, rounded to tenths; of an
 * even number, the mean of the two in the middle. Those that still wait do not
 * count. Null with none answered.
 *
 * @public
 */
export function daysToFirstAnswer(
  requests: Iterable<AnsweredRequest>,
): number | null {
  const days = [...requests]
    .flatMap(({ requestedAt, answeredAt }) =>
      answeredAt === null ? [] : [(answeredAt - requestedAt) / DAY_MS],
    )
    .sort((a, b) => a - b);
  if (days.length === 0) {
    return null;
  }
  const middle = (days.length - 1) / 2;
  const median = (days[Math.floor(middle)] + days[Math.ceil(middle)]) / 2;
  return Math.round(median * 10) / 10;
}
