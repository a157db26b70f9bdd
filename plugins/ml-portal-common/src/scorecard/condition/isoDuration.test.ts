import { daysBefore, parseDuration, sayDuration } from './isoDuration';
import { parseIsoTime } from './isoTime';

describe('durations', () => {
  it.each([
    ['P30D', '2026-11-23', 30, '30 days'],
    ['P1D', '2026-11-23', 1, '1 day'],
    ['P0D', '2026-11-23', 0, '0 days'],
    ['P2W', '2026-11-23', 14, '2 weeks'],
    ['P1M', '2026-11-23', 31, '1 month'],
    ['P1M', '2026-03-31', 31, '1 month'],
    ['P1M', '2028-03-31', 31, '1 month'],
    ['P1M1D', '2026-03-01', 29, '1 month and 1 day'],
    ['P1Y', '2026-11-23', 365, '1 year'],
    ['P1Y', '2028-12-31', 366, '1 year'],
    ['P1Y', '2028-02-29', 366, '1 year'],
    ['P1Y6M', '2026-11-23', 549, '1 year and 6 months'],
    ['P9999Y', '2026-11-23', 3652060, '9999 years'],
  ])('%s before %s is %d days', (text, today, days, words) => {
    const duration = parseDuration(text)!;
    expect(daysBefore(parseIsoTime(today)!, duration)).toBe(days);
    expect(sayDuration(duration)).toBe(words);
  });

  it.each(['P', '', '30', 'PT1H', 'P1DT1H', '-P1D', 'P1.5D', 'p1d', 30, null])(
    '%j is none',
    text => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );
});
