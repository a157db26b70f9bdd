import type { Spread } from '../api/velocity';

/** Below so many values, quartiles say more of chance than of the values. @public */
export const FEWEST_VALUES = 5;

/** To two decimals. */
export function roundFigure(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * How values are spread: their quartiles, to two decimals. Between two values a
 * quartile lies on the line that joins them: type 7 of R. J. Hyndman and Y. Fan,
 * "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996.
 *
 * @param fewest - how many values it takes at least
 * @public
 */
export function spreadOf(values: readonly number[], fewest: number): Spread {
  const count = values.length;
  if (count === 0 || count < fewest) {
    return { count, quartiles: null };
  }
  const sorted = Float64Array.from(values).sort();
  const quantile = (share: number) => {
    const position = (count - 1) * share;
    const below = Math.floor(position);
    const above = Math.min(below + 1, count - 1);
    return roundFigure(
      sorted[below] + (position - below) * (sorted[above] - sorted[below]),
    );
  };
  return {
    count,
    quartiles: {
      lower: quantile(0.25),
      median: quantile(0.5),
      upper: quantile(0.75),
    },
  };
}
