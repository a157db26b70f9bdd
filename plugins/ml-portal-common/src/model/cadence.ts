/** How often something is meant to happen, read from an ISO 8601 duration. */
interface Cadence {
  months: number;
  days: number;
  /** Hours, minutes and seconds, in ms; undefined where none are written. */
  timeMs?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** As the JSON Schema of documents has it. */
const DURATION =
  /^P(?=\d|T\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;

function parse(value: string): Cadence | undefined {
  const match = DURATION.exec(value);
  if (!match) {
    return undefined;
  }
  const [years, months, weeks, days, , hours, minutes, seconds] = match
    .slice(1)
    .map(digits => Number(digits ?? 0));
  return {
    months: 12 * years + months,
    days: 7 * weeks + days,
    ...(match[5] !== undefined && {
      timeMs: 1000 * (3600 * hours + 60 * minutes + seconds),
    }),
  };
}

/** Whether a text is an ISO 8601 duration, as documents declare cadences. */
export function isCadence(value: string | undefined): value is string {
  return value !== undefined && parse(value) !== undefined;
}

/** A month after the 31st is the last day of a shorter month. */
function addMonths(ms: number, months: number): number {
  const date = new Date(ms);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastOfMonth = new Date(date);
  lastOfMonth.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
}

/**
 * The last moment, in ms, at which what happened once need not have happened
 * again. By the calendar: a month has as many days as it has. A cadence of whole
 * days leaves until that day is over, in UTC, as ages of checks count in days;
 * one of hours ends to the second.
 *
 * @param ms - when it happened
 * @param cadence - an ISO 8601 duration
 * @returns infinity for what no calendar reaches; undefined where `cadence` is
 * no duration
 */
export function dueAfter(ms: number, cadence: string): number | undefined {
  const parsed = parse(cadence);
  if (!parsed) {
    return undefined;
  }
  const { months, days, timeMs } = parsed;
  const due = addMonths(ms, months) + days * DAY_MS + (timeMs ?? 0);
  if (Number.isNaN(due)) {
    return Infinity;
  }
  return timeMs === undefined
    ? (Math.floor(due / DAY_MS) + 1) * DAY_MS - 1
    : due;
}
