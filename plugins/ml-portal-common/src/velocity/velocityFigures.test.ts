import type { ModelFigures } from './modelFigures';
import { velocityFigures, velocityMonths } from './velocityFigures';

const day = (month: number, date: number) => Date.UTC(2026, month - 1, date);
const PERIOD = [day(9, 15), day(11, 27)] as [number, number];

const model = (given: Partial<ModelFigures> = {}): ModelFigures => ({
  inProduction: true,
  registeredAt: null,
  productionAt: null,
  leadTimeDays: null,
  changes: null,
  rollbacks: null,
  changedAt: [],
  changesPerMonth: undefined,
  restoreDays: [],
  lastTrainedAt: null,
  trainingAgeDays: null,
  cadence: null,
  training: 'unknown',
  ...given,
});
const told = (count: number, value?: number) => ({
  count,
  quartiles:
    value === undefined ? null : { lower: value, median: value, upper: value },
});

const MODELS = [
  model({ productionAt: day(9, 20), leadTimeDays: 10 }),
  model({ productionAt: day(9, 30), leadTimeDays: 10 }),
  // Nobody knows when it was registered.
  model({ productionAt: day(11, 2) }),
  // Before the period.
  model({ productionAt: day(9, 14), leadTimeDays: 99 }),
  model({
    changes: 3,
    rollbacks: 1,
    changedAt: [day(9, 16), day(9, 17), day(11, 1)],
    changesPerMonth: 2,
    restoreDays: [1.5],
  }),
  model({ changes: 0, rollbacks: 0, changesPerMonth: 2 }),
  model({ cadence: 'P1M' }),
  model({
    cadence: 'P1M',
    lastTrainedAt: 1,
    trainingAgeDays: 40,
    training: 'late',
  }),
  model({ lastTrainedAt: 1, trainingAgeDays: 40, training: 'no-cadence' }),
  model({
    inProduction: false,
    cadence: 'P1M',
    lastTrainedAt: 1,
    trainingAgeDays: 900,
    training: 'late',
  }),
];

describe('velocityFigures', () => {
  it('sums up models', () => {
    expect(velocityFigures(MODELS, PERIOD, 2)).toEqual({
      models: 10,
      leadTimeDays: told(2, 10),
      changesPerMonth: told(2, 2),
      training: { ageDays: told(2, 40), withCadence: 2, known: 1, late: 1 },
      failures: { changes: 3, rollbacks: 1 },
      restoreDays: told(1),
    });
  });

  it('tells no spread of fewer than it takes', () => {
    expect(velocityFigures(MODELS, PERIOD, 3)).toMatchObject({
      leadTimeDays: told(2),
      changesPerMonth: told(2),
      training: { ageDays: told(2) },
    });
  });

  it('does not take the silence of sources for no failures', () => {
    expect(velocityFigures([model()], PERIOD, 1).failures).toBeNull();
    expect(velocityFigures([], PERIOD, 1)).toEqual({
      models: 0,
      leadTimeDays: told(0),
      changesPerMonth: told(0),
      training: { ageDays: told(0), withCadence: 0, known: 0, late: 0 },
      failures: null,
      restoreDays: told(0),
    });
  });
});

it('tells what happened month by month', () => {
  expect(velocityMonths(MODELS, PERIOD, 2)).toEqual([
    {
      month: '2026-09',
      reachedProduction: 2,
      changes: 2,
      leadTimeDays: told(2, 10),
    },
    {
      month: '2026-10',
      reachedProduction: 0,
      changes: 0,
      leadTimeDays: told(0),
    },
    {
      month: '2026-11',
      reachedProduction: 1,
      changes: 1,
      leadTimeDays: told(0),
    },
  ]);
});
