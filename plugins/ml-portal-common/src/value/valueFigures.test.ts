import { valueFigures, type ValueTallies } from './valueFigures';

const TALLIES: ValueTallies = {
  standings: [
    { line: 'retail', standing: 'reached', models: 2 },
    { line: 'retail', standing: 'undeclared', models: 4 },
    { line: 'cards', standing: 'reached', models: 1 },
    { line: 'cards', standing: 'backwards', models: 1 },
    { line: null, standing: 'unmeasured', models: 3 },
    { line: null, standing: 'noBaseline', models: 1 },
  ],
  values: [
    { line: 'retail', currency: 'EUR', fenced: false, amount: 10, models: 2 },
    { line: 'retail', currency: 'USD', fenced: true, amount: 90, models: 1 },
    { line: 'cards', currency: 'EUR', fenced: true, amount: 5, models: 1 },
  ],
};

const NONE = {
  reached: 0,
  underway: 0,
  backwards: 0,
  noBaseline: 0,
  unmeasured: 0,
  undeclared: 0,
};

it.each([
  [
    'all',
    () => true,
    {
      models: 12,
      measured: 5,
      standings: {
        ...NONE,
        reached: 3,
        backwards: 1,
        noBaseline: 1,
        unmeasured: 3,
        undeclared: 4,
      },
      declaredValue: [
        { currency: 'EUR', amount: 15, models: 3 },
        { currency: 'USD', amount: 90, models: 1 },
      ],
      behindFences: [
        { currency: 'EUR', amount: 5, models: 1 },
        { currency: 'USD', amount: 90, models: 1 },
      ],
    },
  ],
  [
    'a line',
    (line: string | null) => line === 'retail',
    {
      models: 6,
      measured: 2,
      standings: { ...NONE, reached: 2, undeclared: 4 },
      declaredValue: [
        { currency: 'EUR', amount: 10, models: 2 },
        { currency: 'USD', amount: 90, models: 1 },
      ],
      behindFences: [{ currency: 'USD', amount: 90, models: 1 }],
    },
  ],
  [
    'nobody',
    () => false,
    {
      models: 0,
      measured: 0,
      standings: NONE,
      declaredValue: [],
      behindFences: [],
    },
  ],
])('adds up value of %s', (_, includes, figures) => {
  expect(valueFigures(TALLIES, includes)).toEqual(figures);
});
