import type { Translate } from '../../translation';

/** A time in whole days, as people say it. */
export function sayDays(days: number, t: Translate): string {
  const whole = Math.round(days);
  return whole === 0
    ? t('roadmap.figures.underADay')
    : t('roadmap.figures.days', { count: whole });
}
