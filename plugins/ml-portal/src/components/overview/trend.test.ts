import { t, words } from '../../__testUtils__/translate';
import { pointsOf, sayTrend } from './trend';

const point = (day: string, score: number) => ({ day, score });
const FIRST = point('2026-11-01', 60);

describe('pointsOf', () => {
  it('leaves out days without a score', () => {
    expect(pointsOf([FIRST, { day: '2026-11-02', score: null }])).toEqual([
      FIRST,
    ]);
  });
});

describe('sayTrend', () => {
  const first = words.day(FIRST.day);

  it.each([
    [
      [FIRST, point('2026-11-05', 58), point('2026-11-11', 80)],
      `Up from 60 on ${first} to 80 today. Lowest 58, highest 80.`,
    ],
    [
      [FIRST, point('2026-11-10', 50)],
      `Down from 60 on ${first} to 50 on ${words.day(
        '2026-11-10',
      )}. Lowest 50, highest 60.`,
    ],
    [
      [FIRST, point('2026-11-05', 70), point('2026-11-11', 60)],
      `60 on ${first} and today. Lowest 60, highest 70.`,
    ],
    [
      [FIRST, point('2026-11-11', 60)],
      `60 on ${first} and today, unchanged in between.`,
    ],
  ])('says %j', (points, sentence) => {
    expect(sayTrend(points, t, '2026-11-11')).toBe(sentence);
  });
});
