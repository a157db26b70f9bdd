/** A point in time as texts of ISO 8601 name it. */
export interface IsoTime {
  /** Milliseconds since 1970. */
  ms: number;
  /** Days since 1970, in UTC. */
  day: number;
  /** Whether the text names a day and no time. */
  isDay: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const ISO_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads a date or a date-time of ISO 8601; one without a zone is in UTC.
 *
 * @returns undefined for anything else, and for days that no calendar has
 */
export function parseIsoTime(value: unknown): IsoTime | undefined {
  const match = typeof value === 'string' ? ISO_TIME.exec(value) : null;
  if (!match) {
    return undefined;
  }
  const [, date, time, zone] = match;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const ms = Date.parse(`${date}T${time ?? '00:00'}${zone ?? 'Z'}`);
  // `Date` takes the 30th of February for a day in March.
  if (
    Number.isNaN(ms) ||
    Number.isNaN(midnight) ||
    new Date(midnight).toISOString().slice(0, 10) !== date
  ) {
    return undefined;
  }
  return { ms, day: Math.floor(ms / DAY_MS), isDay: time === undefined };
}

/**
 * Which of two is later: positive where `a` is. A day and a time compare as
 * days, for "at most the 1st of May" is meant to hold until that day is over.
 */
export function compareTimes(a: IsoTime, b: IsoTime): number {
  return a.isDay || b.isDay ? a.day - b.day : a.ms - b.ms;
}
