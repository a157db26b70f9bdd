import { compareTimes, parseIsoTime } from './isoTime';

describe('parseIsoTime', () => {
  it.each([
    ['2026-11-23', 1795392000000, true],
    ['2026-11-23T12:00Z', 1795435200000, false],
    ['2026-11-23T12:00:00', 1795435200000, false],
    ['2026-11-23T12:00:00.5+00:30', 1795433400500, false],
    ['2028-02-29', 1835395200000, true],
  ])('%s', (text, ms, isDay) => {
    expect(parseIsoTime(text)).toMatchObject({ ms, isDay });
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-23T25:00Z',
    '2026-11-23 12:00',
    '2026-11-23T12:00 CET',
    '23.11.2026',
    '2026',
    '',
    20261123,
    null,
    ['2026-11-23'],
  ])('%j is none', text => {
    expect(parseIsoTime(text)).toBeUndefined();
  });
});

describe('compareTimes', () => {
  it.each([
    ['2026-11-23', '2026-11-24', -1],
    ['2026-11-23', '2026-11-23T23:59Z', 0],
    ['2026-11-23T01:00Z', '2026-11-23T00:00Z', 1],
    // Which is still the 22nd in UTC.
    ['2026-11-23T01:00+02:00', '2026-11-23', -1],
  ])('%s and %s: %d', (a, b, sign) => {
    const difference = compareTimes(parseIsoTime(a)!, parseIsoTime(b)!);
    expect(Math.sign(difference)).toBe(sign);
  });
});
