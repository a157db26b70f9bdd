import { type Translate, wordsOf } from '../../translation';

/** How many there were of each series on a day. */
export interface DayCounts {
  /** YYYY-MM-DD, in UTC. */
  day: string;
  /** By the id of the series. */
  counts: Record<string, number>;
}

/**
 * What changed from the first day to the last, in a sentence.
 *
 * @param days - two at least, the oldest first
 * @param sayUnchanged - what is said where nothing did, from the first day
 */
export function sayCountChanges(
  series: { id: string; title: string }[],
  days: DayCounts[],
  t: Translate,
  sayUnchanged: (day: string) => string,
): string {
  const words = wordsOf(t);
  const [first] = days;
  const last = days[days.length - 1];
  const day = words.day(first.day);
  const changes = series
    .map(({ id, title }) => ({
      what: title,
      from: first.counts[id],
      to: last.counts[id],
    }))
    .filter(({ from, to }) => from !== to);
  return changes.length > 0
    ? t('history.days.changes', {
        day,
        lastDay: words.day(last.day),
        changes: changes
          .map(change => t('history.days.change', change))
          .join(', '),
      })
    : sayUnchanged(day);
}
