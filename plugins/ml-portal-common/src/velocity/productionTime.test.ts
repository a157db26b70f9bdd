import {
  changesPerMonth,
  productionTimes,
  type TimeSpan,
} from './productionTime';

const DAY = 24 * 60 * 60 * 1000;
const days = (...numbers: number[]) => numbers.map(number => number * DAY);

describe('productionTimes', () => {
  it.each<[string, string | null, [number, string | null][], number[][]]>([
    ['all along', 'production', [], [[0, 100]]],
    ['never', 'experimental', [], []],
    ['no lifecycle', null, [], []],
    ['since it appeared', 'production', [[40, null]], [[40, 100]]],
    ['until it was retired', 'deprecated', [[40, 'production']], [[0, 40]]],
    [
      'twice',
      'production',
      [
        [10, 'production'],
        [30, 'experimental'],
      ],
      [
        [0, 10],
        [30, 100],
      ],
    ],
    [
      'for no time',
      'experimental',
      [
        [10, null],
        [10, 'production'],
      ],
      [],
    ],
    ['before and after', 'production', [[200, 'experimental']], []],
    ['from before', 'production', [[-5, 'experimental']], [[0, 100]]],
  ])('tells when a model was in production: %s', (_, now, changes, times) => {
    expect(
      productionTimes(
        now,
        changes.map(([at, before]) => ({ at, before })),
        [0, 100],
      ),
    ).toEqual(times);
  });
});

describe('changesPerMonth', () => {
  const all: TimeSpan[] = [[0, 60.88 * DAY]];
  it.each<[string, number[], TimeSpan[], number, number | undefined]>([
    ['three in two months', days(1, 2, 50), all, 0, 1.5],
    ['none', [], all, 0, 0],
    ['those since a source tells', days(1, 31, 50), all, 30.44 * DAY, 2],
    [
      'those in production',
      days(1, 20, 40),
      [
        [0, 15.22 * DAY],
        [30 * DAY, 45.22 * DAY],
      ],
      0,
      2,
    ],
    ['less than a week', days(1), [[0, 6.9 * DAY]], 0, undefined],
    ['a week', [], [[0, 7 * DAY]], 0, 0],
    ['no time', [], [], 0, undefined],
  ])('counts %s', (_, moves, times, since, rate) => {
    const moved = moves.map(at => ({ at, back: false }));
    const found = changesPerMonth(moved, times, since);
    expect(found === undefined ? found : Math.round(found * 1e6) / 1e6).toBe(
      rate,
    );
  });
});
