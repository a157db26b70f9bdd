import type { IsoTime } from './isoTime';

/** A span of whole days, as `P1Y6M` or `P2W` write it. */
export interface Duration {
  years: number;
  months: number;
  weeks: number;
  days: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DURATION =
  /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?$/;

/**
 * Reads a duration of ISO 8601. Hours and less are refused: ages count in days.
 *
 * @returns undefined for anything else
 */
export function parseDuration(value: unknown): Duration | undefined {
  const match = typeof value === 'string' ? DURATION.exec(value) : null;
  if (!match) {
    return undefined;
  }
  const [years, months, weeks, days] = match
    .slice(1)
    .map(digits => Number(digits ?? 0));
  return { years, months, weeks, days };
}

/**
 * How many days lie between a day and the one that is a duration before it. A
 * month before the 31st is the last day of a shorter month.
 */
export function daysBefore({ ms }: IsoTime, duration: Duration): number {
  const date = new Date(ms);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(
    date.getUTCMonth() - (12 * duration.years + duration.months),
  );
  const lastOfMonth = new Date(date);
  lastOfMonth.setUTCMonth(date.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return (
    Math.floor((ms - date.getTime()) / DAY_MS) +
    7 * duration.weeks +
    duration.days
  );
}

/** Says a duration: `1 year and 6 months`. */
export function sayDuration(duration: Duration): string {
  const parts = (['years', 'months', 'weeks', 'days'] as const)
    .filter(unit => duration[unit] > 0)
    .map(unit => sayCount(duration[unit], unit.slice(0, -1)));
  return parts.join(' and ') || '0 days';
}

/** Says how many there are: `1 day`, `2 days`. */
export function sayCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
