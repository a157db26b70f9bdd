import { trainingStanding } from './trainingStanding';

const at = (text: string) => Date.parse(`${text}Z`);

it.each([
  ['nothing known', null, null, 'unknown'],
  ['no training known', null, 'P1M', 'unknown'],
  ['no cadence declared', '2026-10-27T12:00', null, 'no-cadence'],
  ['a cadence that is none', '2026-10-27T12:00', 'often', 'no-cadence'],
  ['a month ago to the day', '2026-10-27T02:00', 'P1M', 'on-time'],
  ['a month and a day ago', '2026-10-26T23:00', 'P1M', 'late'],
  ['30 days ago', '2026-10-28T12:00', 'P30D', 'on-time'],
  ['31 days ago', '2026-10-27T12:00', 'P30D', 'late'],
  ['hours ago', '2026-11-27T06:00', 'PT6H', 'on-time'],
  ['more hours ago', '2026-11-27T05:59', 'PT6H', 'late'],
])('holds a training against the cadence: %s', (_, trained, cadence, is) => {
  const ms = trained === null ? null : at(trained);
  expect(trainingStanding(ms, cadence, at('2026-11-27T12:00'))).toBe(is);
});
