import { rollUpOperatingModel, rollUpScore } from './rollUp';

describe('rollUpScore', () => {
  it.each([
    [[], null],
    [[null, null], null],
    [[80], 80],
    [[80, null], 80],
    [[0, null, 25], 13],
    [[200 / 3, 200 / 3, 200 / 3, 0], 50],
    [[100 / 3, 100 / 3, 50, 50], 42],
    // Rounded one by one first, these two would come to 49 and 33.
    [[16.4, 49.4, 83.4], 50],
    [[33.4, 33.4, 34.4], 34],
  ])('%j: %s', (scores, expected) => {
    expect(rollUpScore(scores)).toBe(expected);
  });
});

describe('rollUpOperatingModel', () => {
  it.each([
    [{}, 'unknown'],
    [{ unknown: 7 }, 'unknown'],
    [{ unknown: 7, hybrid: 1 }, 'hybrid'],
    [{ hybrid: 2, traditional: 1, centralized: 0 }, 'hybrid'],
    [{ hybrid: 2, traditional: 2, decentralized: 1 }, 'mixed'],
    [{ hybrid: 0, traditional: 0 }, 'unknown'],
  ])('%j: %s', (counts, expected) => {
    expect(rollUpOperatingModel(counts)).toBe(expected);
  });
});
