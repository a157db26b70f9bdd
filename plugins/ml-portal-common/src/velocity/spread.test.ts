import fc from 'fast-check';
import { spreadOf } from './spread';

// What quantile(x, c(.25, .5, .75), type = 7) of R gives.
it.each([
  ['one value', [4], 4, 4, 4],
  ['two', [1, 2], 1.25, 1.5, 1.75],
  ['four, in any order', [4, 1, 3, 2], 1.75, 2.5, 3.25],
  ['five', [1, 2, 3, 4, 5], 2, 3, 4],
  ['numbers, not texts', [10, 9, 100, 1, 2], 2, 9, 10],
  ['equal ones', [7, 7, 7], 7, 7, 7],
  ['two decimals', [0, 1 / 3, 1], 0.17, 0.33, 0.67],
])('tells the quartiles of %s', (_, values, lower, median, upper) => {
  expect(spreadOf(values, 1)).toEqual({
    count: values.length,
    quartiles: { lower, median, upper },
  });
});

it.each([
  ['four where it takes five', [1, 2, 3, 4], 5],
  ['none', [], 0],
])('counts too few values and says no more: %s', (_, values, fewest) => {
  const spread = { count: values.length, quartiles: null };
  expect(spreadOf(values, fewest)).toEqual(spread);
});

it('leaves a quarter of the values on each side, but for one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
      values => {
        const { lower, median, upper } = spreadOf(values, 1).quartiles!;
        const most = (values.length + 2) / 4;
        const below = values.filter(value => value < lower).length;
        const above = values.filter(value => value > upper).length;
        expect(lower).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(upper);
        expect(Math.max(below, above)).toBeLessThanOrEqual(most);
      },
    ),
  );
});
