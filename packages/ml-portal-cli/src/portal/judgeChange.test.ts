import { effect, SCORECARD } from '../__testUtils__/checked';
import { isDrop, scorecardsBelow } from './judgeChange';

type Standing = [score: number | null, level: string | null];

describe('isDrop', () => {
  it.each<[Standing | null, Standing, boolean]>([
    [null, [10, null], false],
    [[50, 'silver'], [50, 'silver'], false],
    [[50, 'silver'], [60, 'gold'], false],
    [[50, 'silver'], [49, 'silver'], true],
    [[50, 'silver'], [49, 'gold'], true],
    [[50, 'silver'], [60, 'bronze'], true],
    [[50, 'bronze'], [60, null], true],
    [[50, 'bronze'], [null, 'bronze'], true],
    [[null, null], [null, 'bronze'], false],
    [[null, 'bronze'], [null, null], true],
  ])('from %j to %j: %s', (before, after, expected) => {
    expect(isDrop(effect('a', before, after), [SCORECARD])).toBe(expected);
  });

  it('judges a new scorecard, or one that is gone, by nothing', () => {
    const change = effect('a', [50, 'gold'], [50, 'silver']);
    expect(isDrop(change, [])).toBe(false);
    const renewed = {
      ...change,
      after: { score: 50, levels: { other: null } },
    };
    expect(isDrop(renewed, [SCORECARD])).toBe(false);
  });
});

describe('scorecardsBelow', () => {
  it.each([
    ['bronze', null, ['ownership']],
    ['bronze', 'bronze', []],
    ['silver', 'bronze', ['ownership']],
    ['silver', 'gold', []],
    ['documented', null, []],
  ])('%s with %s reached: %j', (level, reached, expected) => {
    const change = effect('a', null, [50, reached]);
    expect(scorecardsBelow(level, change, [SCORECARD])).toEqual(expected);
  });
});
