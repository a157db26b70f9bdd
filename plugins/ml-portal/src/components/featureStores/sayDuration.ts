import type { Translate } from '../../translation';

const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const UNITS = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
] as const;

/** A duration of ISO 8601 as people read it: `1 day 12 hours`. */
export function sayDuration(duration: string, t: Translate): string {
  const parts = (DURATION.exec(duration) ?? []).slice(1);
  const words = UNITS.flatMap((unit, i) =>
    Number(parts[i] ?? 0) > 0
      ? [t(`featureStores.ttl.${unit}`, { count: Number(parts[i]) })]
      : [],
  );
  // What is written otherwise stays as it is.
  return words.join(' ') || duration;
}
