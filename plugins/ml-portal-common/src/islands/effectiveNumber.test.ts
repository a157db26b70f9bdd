import { effectiveNumber } from './effectiveNumber';

describe('effectiveNumber', () => {
  it.each<[what: string, counts: number[], expected: number]>([
    ['nothing', [], 0],
    ['nothing that is there', [0, 0], 0],
    ['one kind', [7], 1],
    ['equally common kinds', [5, 5, 5, 5], 4],
    ['kinds that are not there', [5, 0, 5], 2],
    // H = ½ ln 2 + 2 · ¼ ln 4, so 2^1.5.
    ['a common one and two rare ones', [2, 1, 1], 2 ** 1.5],
    // Jost's point: a dominant kind leaves little more than one.
    ['one that nearly all are of', [97, 1, 1, 1], 1.183],
  ])('of %s', (_, counts, expected) => {
    expect(effectiveNumber(counts)).toBeCloseTo(expected, 3);
  });

  it('is the same however much there is of the same shares', () => {
    expect(effectiveNumber([300, 100])).toBeCloseTo(effectiveNumber([3, 1]));
  });
});
