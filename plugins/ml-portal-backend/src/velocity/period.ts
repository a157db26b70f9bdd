import type { TimeSpan } from '@ml-portal/backstage-plugin-ml-portal-common';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

const startOfDay = (ms: number) => Math.floor(ms / DAY_MS) * DAY_MS;

/**
 * Some days up to today, both included, in UTC: fewer where history is not kept
 * that long. It ends with the hour, so that what was worked out serves more than
 * one caller.
 *
 * @param now - in ms since the epoch
 */
export function periodUpTo(
  now: number,
  days: number,
  retentionMs: number,
): TimeSpan {
  return [
    Math.max(
      startOfDay(now) - (days - 1) * DAY_MS,
      startOfDay(now - retentionMs),
    ),
    (Math.floor(now / HOUR_MS) + 1) * HOUR_MS - 1,
  ];
}
