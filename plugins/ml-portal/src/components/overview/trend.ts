import type { DailyRollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import { dayIn, daysBetween } from '../../days';
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

/** Below this many points of difference, a line would tell more than there is. */
const LEAST_SPAN = 10;

/**
 * The points of a line through the scores, for an SVG `polyline` in a box of
 * that size: days keep their distances, and the scores fill the height.
 */
export function lineThrough(
  points: TrendPoint[],
  { width, height }: { width: number; height: number },
): string {
  const scores = points.map(({ score }) => score);
  const least = Math.min(...scores);
  const most = Math.max(...scores);
  const span = Math.max(most - least, LEAST_SPAN);
  // A flat line lies in the middle.
  const bottom = (least + most - span) / 2;
  const [{ day: first }] = points;
  const days = daysBetween(first, points[points.length - 1].day) || 1;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return points
    .map(({ day, score }) => {
      const x = (daysBetween(first, day) / days) * width;
      const y = height - ((score - bottom) / span) * height;
      return `${rounded(x)},${rounded(y)}`;
    })
    .join(' ');
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
