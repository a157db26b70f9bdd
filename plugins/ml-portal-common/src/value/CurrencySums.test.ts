import { CurrencySums } from './CurrencySums';

it('adds up each currency by itself, the one of most models first', () => {
  const sums = new CurrencySums();
  expect(sums.values).toEqual([]);
  for (const [currency, amount, models] of [
    ['USD', 900, 1],
    ['EUR', 5, 2],
    ['CHF', 1, 1],
    ['EUR', 7, 1],
  ] as const) {
    sums.add({ currency, amount, models });
  }
  expect(sums.values).toEqual([
    { currency: 'EUR', amount: 12, models: 3 },
    { currency: 'CHF', amount: 1, models: 1 },
    { currency: 'USD', amount: 900, models: 1 },
  ]);
});
