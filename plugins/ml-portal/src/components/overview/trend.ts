import type { DailyRollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import { dayIn, daysBetween } from '../../days';
import { dayWord } from '../../words';

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
export function sayTrend(points: TrendPoint[], today = dayIn(0)): string {
  const [first] = points;
  const last = points[points.length - 1];
  const dayOf = ({ day }: TrendPoint) =>
    day === today ? 'today' : `on ${dayWord(day)}`;
  const direction =
    last.score === first.score
      ? `${first.score} on ${dayWord(first.day)} and ${dayOf(last)}`
      : `${last.score > first.score ? 'Up' : 'Down'} from ${
          first.score
        } on ${dayWord(first.day)} to ${last.score} ${dayOf(last)}`;
  const scores = points.map(({ score }) => score);
  const least = Math.min(...scores);
  const most = Math.max(...scores);
  return least === most
    ? `${direction}, unchanged all the time.`
    : `${direction}. Lowest ${least}, highest ${most}.`;
}
