import { t, words } from '../../__testUtils__/translate';
import { lineThrough, pointsOf, sayTrend } from './trend';

const point = (day: string, score: number) => ({ day, score });
const FIRST = point('2026-11-01', 60);

describe('pointsOf', () => {
  it('leaves out days without a score', () => {
    expect(pointsOf([FIRST, { day: '2026-11-02', score: null }])).toEqual([
      FIRST,
    ]);
  });
});

describe('lineThrough', () => {
  const box = { width: 100, height: 20 };

  it.each([
    ['fills the box', [FIRST, point('2026-11-11', 80)], '0,20 100,0'],
    [
      'keeps the distances of days',
      [FIRST, point('2026-11-02', 80), point('2026-11-11', 60)],
      '0,20 10,0 100,20',
    ],
    [
      'lays a flat line in the middle',
      [FIRST, point('2026-11-11', 60)],
      '0,10 100,10',
    ],
    [
      'does not make much of little',
      [FIRST, point('2026-11-11', 62)],
      '0,12 100,8',
    ],
    [
      'knows no summer time',
      [
        point('2026-03-28', 60),
        point('2026-03-29', 80),
        point('2026-03-30', 60),
      ],
      '0,20 50,0 100,20',
    ],
  ])('%s', (_, points, line) => {
    expect(lineThrough(points, box)).toBe(line);
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
      `60 on ${first} and today, unchanged all the time.`,
    ],
  ])('says %j', (points, sentence) => {
    expect(sayTrend(points, t, '2026-11-11')).toBe(sentence);
  });
});
