import { scoresOf } from './scoresOf';

const NOW = Date.UTC(2026, 10, 23);
const at = (day: number, score: number | null) => ({
  at: new Date(Date.UTC(2026, 10, day)).toISOString(),
  score,
});
const point = (day: number, score: number) => ({
  at: Date.UTC(2026, 10, day),
  score,
});

it.each([
  ['nothing', [], []],
  ['a score that never changed', [at(2, 60), at(1, 60)], []],
  ['no score at all', [at(1, null)], []],
  [
    'a score that changed, until now',
    [at(9, 80), at(5, null), at(1, 60)],
    [point(1, 60), point(9, 80), point(23, 80)],
  ],
])('draws of %s', (_, transitions, points) => {
  expect(scoresOf(transitions, NOW)).toEqual(points);
});
