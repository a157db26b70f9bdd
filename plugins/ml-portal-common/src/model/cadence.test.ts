import { dueAfter, isCadence } from './cadence';

const at = (text: string) => Date.parse(`${text}Z`);
const END = 'T23:59:59.999';

it.each([
  ['a month', '2026-01-15T10:00', 'P1M', `2026-02-15${END}`],
  ['a month from the 31st', '2026-01-31T10:00', 'P1M', `2026-02-28${END}`],
  ['a month in a leap year', '2028-01-31T10:00', 'P1M', `2028-02-29${END}`],
  ['a month over the year', '2026-12-31T10:00', 'P1M', `2027-01-31${END}`],
  ['a quarter', '2026-11-30T00:00', 'P3M', `2027-02-28${END}`],
  ['a year and a day', '2028-02-29T00:00', 'P1Y1D', `2029-03-01${END}`],
  ['two weeks', '2026-11-27T23:00', 'P2W', `2026-12-11${END}`],
  ['a day', '2026-11-27T23:00', 'P1D', `2026-11-28${END}`],
  ['six hours', '2026-11-27T23:00', 'PT6H', '2026-11-28T05:00:00'],
  ['time with days', '2026-11-27T23:00', 'P1DT30M10S', '2026-11-28T23:30:10'],
])('is due after %s', (_, done, cadence, due) => {
  expect(dueAfter(at(done), cadence)).toBe(at(due));
});

it('is never due after what no calendar reaches', () => {
  expect(dueAfter(at('2026-11-27T00:00'), 'P999999999Y')).toBe(Infinity);
});

it.each(['', 'P', 'PT', 'monthly', 'P1.5M', '1M', 'P-1M', 'P1DT'])(
  'takes %j for no cadence',
  text => {
    expect(isCadence(text)).toBe(false);
    expect(dueAfter(0, text)).toBeUndefined();
  },
);

it('takes nothing for no cadence', () => {
  expect(isCadence(undefined)).toBe(false);
  expect(isCadence('P1M')).toBe(true);
});
