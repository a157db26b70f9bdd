import { freshnessOf } from './freshness';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 12);

describe('freshnessOf', () => {
  it.each([
    ['before the first run', {}, false],
    ['right after a run', { completedAt: NOW }, false],
    ['an hour after a run', { completedAt: NOW - HOUR }, false],
    ['longer after a run', { completedAt: NOW - HOUR - 1 }, true],
    ['when the first run fails', { failingSince: NOW }, true],
    [
      'when a run fails after a good one',
      { completedAt: NOW - 1, failingSince: NOW },
      true,
    ],
  ])('%s', (_, state, stale) => {
    expect(freshnessOf(state, HOUR, NOW)).toEqual({
      completedAt: (state as { completedAt?: number }).completedAt,
      stale,
    });
  });
});
