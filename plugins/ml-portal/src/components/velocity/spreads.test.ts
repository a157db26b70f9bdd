import { t } from '../../__testUtils__/translate';
import { velocity } from '../../__testUtils__/velocity';
import { sayHalf, sayValue, spreadOf, tellsNothing } from './spreads';

const spread = (lower: number, median: number, upper: number) => ({
  count: 9,
  quartiles: { lower, median, upper },
});

describe('sayHalf', () => {
  it.each([
    [12, 21, 40, 'Half of the models: 12 to 40 days, median 21 days'],
    [0.26, 1, 1.04, 'Half of the models: 0.3 to 1 day, median 1 day'],
    [7, 7, 7.01, 'At least half of the models: 7 days'],
  ])('says of %d, %d and %d: %s', (lower, median, upper, text) => {
    expect(sayHalf('leadTime', spread(lower, median, upper), t)).toBe(text);
  });

  it('says nothing of too few values', () => {
    expect(sayHalf('restore', { count: 2, quartiles: null }, t)).toBe(
      undefined,
    );
  });
});

describe('sayValue', () => {
  it.each([
    ['changes', 1.04, '1 change'],
    ['changes', 1234.5, '1,234.5 changes'],
    ['restore', 0, '0 days'],
  ] as const)('says %s of %d as %s', (figure, value, text) => {
    expect(sayValue(figure, value, t)).toBe(text);
  });
});

it('finds the values of each figure', () => {
  expect(spreadOf(velocity, 'leadTime')).toBe(velocity.leadTimeDays);
  expect(spreadOf(velocity, 'changes')).toBe(velocity.changesPerMonth);
  expect(spreadOf(velocity, 'trainingAge')).toBe(velocity.training.ageDays);
  expect(spreadOf(velocity, 'restore')).toBe(velocity.restoreDays);
});

describe('tellsNothing', () => {
  const few = { count: 1, quartiles: null };
  const nothing = {
    ...velocity,
    leadTimeDays: few,
    changesPerMonth: few,
    restoreDays: few,
    training: { ageDays: few, withCadence: 3, known: 0, late: 0 },
    failures: null,
  };

  it('holds where every figure has too few values', () => {
    expect(tellsNothing(nothing)).toBe(true);
  });

  it.each([
    { failures: { changes: 0, rollbacks: 0 } },
    { leadTimeDays: velocity.leadTimeDays },
    { changesPerMonth: velocity.changesPerMonth },
    { training: { ...nothing.training, known: 1 } },
  ])('does not hold with %j', told => {
    expect(tellsNothing({ ...nothing, ...told })).toBe(false);
  });
});
