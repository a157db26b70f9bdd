import type { DeclaredValue } from '../api/roadmap';

/**
 * Adds up declared values, each currency by itself: a sum over currencies means
 * nothing.
 *
 * @public
 */
export class CurrencySums {
  readonly #sums = new Map<string, { amount: number; models: number }>();

  add({ currency, amount, models }: DeclaredValue): void {
    const known = this.#sums.get(currency);
    this.#sums.set(currency, {
      amount: (known?.amount ?? 0) + amount,
      models: (known?.models ?? 0) + models,
    });
  }

  /** Those with the most models first: amounts of currencies do not compare. */
  get values(): DeclaredValue[] {
    return [...this.#sums]
      .map(([currency, sum]) => ({ currency, ...sum }))
      .sort(
        (a, b) => b.models - a.models || (a.currency < b.currency ? -1 : 1),
      );
  }
}
