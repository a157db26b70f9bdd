const DAY_MS = 24 * 60 * 60_000;

/** The week of a moment by ISO 8601, in UTC: for example 2026-W48. */
export function isoWeek(ms: number): string {
  const date = new Date(ms);
  // A week belongs to the year that its Thursday is in.
  const thursday = date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
}
