import { periodUpTo } from './period';

const at = (text: string) => Date.parse(`${text}Z`);
const DAY = 24 * 60 * 60 * 1000;
const NOW = at('2026-11-27T12:34:56');

it.each([
  ['30 days', 30, 400, '2026-10-29T00:00'],
  ['180 days', 180, 400, '2026-06-01T00:00'],
  ['what is kept', 180, 90, '2026-08-29T00:00'],
])('goes back %s, and ends with the hour', (_, days, kept, from) => {
  expect(periodUpTo(NOW, days, kept * DAY)).toEqual([
    at(from),
    at('2026-11-27T12:59:59.999'),
  ]);
});
