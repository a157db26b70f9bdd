import type { DailyRollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import { dayIn } from '../../days';
import { type Translate, wordsOf } from '../../translation';

/** A day with a score. */
export interface TrendPoint {
  day: string;
  score: number;
}

/** The days that have a score, in order. */
export function pointsOf(
  history: Pick<DailyRollUp, 'day' | 'score'>[],
): TrendPoint[] {
  return history.flatMap(({ day, score }) =>
    score === null ? [] : [{ day, score }],
  );
}

/** The trend in a sentence or two. */
export function sayTrend(
  points: TrendPoint[],
  t: Translate,
  today = dayIn(0),
): string {
  const words = wordsOf(t);
  const [first] = points;
  const last = points[points.length - 1];
  const scores = points.map(({ score }) => score);
  const said = {
    from: first.score,
    day: words.day(first.day),
    to: last.score,
    lastDay:
      last.day === today
        ? t('overview.trend.today')
        : t('overview.trend.on', { day: words.day(last.day) }),
    least: Math.min(...scores),
    most: Math.max(...scores),
  };
  if (said.least === said.most) {
    return t('overview.trend.flat', said);
  }
  if (said.to === said.from) {
    return t('overview.trend.same', said);
  }
  return said.to > said.from
    ? t('overview.trend.up', said)
    : t('overview.trend.down', said);
}
