import fc from 'fast-check';
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

describe('effectiveNumber of any counts', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 });

  it('lies between one and the number of kinds', () => {
    fc.assert(
      fc.property(counts, some => {
        const effective = effectiveNumber(some);
        expect(effective).toBeGreaterThan(1 - 1e-9);
        expect(effective).toBeLessThan(some.length + 1e-9);
      }),
    );
  });

  // What the entropy itself does not do, and why its exponential is taken.
  it('doubles where each kind is split in two', () => {
    fc.assert(
      fc.property(counts, some => {
        expect(effectiveNumber([...some, ...some])).toBeCloseTo(
          2 * effectiveNumber(some),
        );
      }),
    );
  });
});
