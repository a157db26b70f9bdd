import { type ModelCourse, modelFigures } from './modelFigures';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 27, 12);
const ago = (days: number) => NOW - days * DAY;
const PERIOD = [ago(180), NOW] as [number, number];

const NEVER = { seenAt: null, earlier: false, told: null };

const course = (given: Partial<ModelCourse> = {}): ModelCourse => ({
  registered: NEVER,
  production: NEVER,
  lifecycle: 'production',
  lifecycleChanges: [],
  watchedFrom: null,
  moves: [],
  lastTrainedAt: null,
  cadence: null,
  ...given,
});
const figuresOf = (given?: Partial<ModelCourse>) =>
  modelFigures(course(given), PERIOD);
const seen = (days: number, earlier = false) => ({
  seenAt: ago(days),
  earlier,
  told: null,
});

describe('modelFigures', () => {
  it('says nothing where nothing is known', () => {
    expect(figuresOf()).toEqual({
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
    });
  });

  it.each([
    ['both seen', seen(90), seen(60), 30],
    ['hours', seen(10), seen(9.5), 0.5],
    [
      'registered by a source',
      { ...seen(90, true), told: ago(99) },
      seen(60),
      39,
    ],
    ['registered perhaps before', seen(90, true), seen(60), null],
    ['in production perhaps before', seen(90), seen(60, true), null],
    ['not in production', seen(90), NEVER, null],
    ['the wrong way round', seen(60), seen(90), null],
  ])('tells the lead time: %s', (_, registered, production, leadTimeDays) => {
    expect(figuresOf({ registered, production })).toMatchObject({
      leadTimeDays,
    });
  });

  it('sums up changes where a source tells the version', () => {
    expect(
      figuresOf({
        watchedFrom: ago(60.88),
        // Told by the source with a time before it was asked first.
        moves: [
          { at: ago(100), back: false },
          { at: ago(50), back: false },
          { at: ago(40), back: true },
          { at: ago(38.5), back: false },
        ],
      }),
    ).toMatchObject({
      changes: 4,
      rollbacks: 1,
      changedAt: [100, 50, 40, 38.5].map(ago),
      changesPerMonth: 1.5,
      restoreDays: [1.5],
    });
  });

  it('counts no changes in a month that was not in production', () => {
    expect(
      figuresOf({
        watchedFrom: ago(180),
        lifecycleChanges: [{ at: ago(30.44), before: 'experimental' }],
        moves: [
          { at: ago(100), back: false },
          { at: ago(10), back: false },
        ],
      }),
    ).toMatchObject({ changes: 2, changesPerMonth: 1 });
  });

  it('says nothing of versions that no source tells any more', () => {
    expect(figuresOf({ moves: [{ at: ago(1), back: true }] })).toMatchObject({
      changes: null,
      rollbacks: null,
      changedAt: [],
      restoreDays: [],
    });
  });

  it.each([
    ['of today', ago(0.1), 0],
    ['of yesterday', ago(0.6), 1],
    ['of 40 days ago', ago(40), 40],
    ['of tomorrow, by another clock', ago(-1), 0],
  ])('tells how old a training is: %s', (_, lastTrainedAt, days) => {
    const figures = figuresOf({ lastTrainedAt, cadence: 'P30D' });
    expect(figures).toMatchObject({
      trainingAgeDays: days,
      training: days > 30 ? 'late' : 'on-time',
    });
  });
});
