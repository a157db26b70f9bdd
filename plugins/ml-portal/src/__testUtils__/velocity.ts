import type {
  ModelVelocity,
  Spread,
  Velocity,
  VelocityApi,
  VelocityFigures,
} from '@ml-portal/backstage-plugin-ml-portal-common';

const WEALTH = {
  entityRef: 'group:default/wealth',
  title: 'Wealth management',
};
const PAYMENTS = { entityRef: 'group:default/payments', title: 'Payments' };

const few = (count: number): Spread => ({ count, quartiles: null });

const spread = (
  count: number,
  lower: number,
  median: number,
  upper: number,
): Spread => ({ count, quartiles: { lower, median, upper } });

/** Of models that did nothing, and that no source tells of. */
const NOTHING: VelocityFigures = {
  models: 0,
  leadTimeDays: few(0),
  changesPerMonth: few(0),
  training: { ageDays: few(0), withCadence: 0, known: 0, late: 0 },
  failures: null,
  restoreDays: few(0),
};

/** Ten models, of which a registry tells of eight. */
export const velocity: Velocity = {
  models: 10,
  leadTimeDays: spread(8, 12, 21, 40),
  changesPerMonth: spread(24, 0.5, 1, 2.5),
  training: {
    ageDays: spread(8, 10, 30, 90),
    withCadence: 6,
    known: 4,
    late: 1,
  },
  failures: { changes: 20, rollbacks: 3 },
  restoreDays: few(3),
  from: '2026-06-01',
  to: '2026-11-27',
  fewest: 5,
  watchedSince: '2026-09-14',
  withRegistry: 8,
  linesOfBusiness: [
    {
      ...NOTHING,
      lineOfBusiness: PAYMENTS,
      models: 2,
      leadTimeDays: few(2),
    },
    {
      lineOfBusiness: WEALTH,
      models: 8,
      leadTimeDays: spread(6, 10, 20, 30),
      changesPerMonth: spread(24, 0.5, 1, 2.5),
      training: {
        ageDays: spread(8, 10, 30, 90),
        withCadence: 6,
        known: 4,
        late: 1,
      },
      failures: { changes: 20, rollbacks: 3 },
      restoreDays: few(3),
    },
  ],
  months: [
    {
      month: '2026-10',
      reachedProduction: 6,
      changes: 14,
      leadTimeDays: spread(6, 11, 19, 42),
    },
    {
      month: '2026-11',
      reachedProduction: 2,
      changes: 1,
      leadTimeDays: few(2),
    },
  ],
};

/** A portal that began to watch today, with no registry. */
export const untold: Velocity = {
  ...NOTHING,
  models: 45,
  from: '2026-06-01',
  to: '2026-11-27',
  fewest: 5,
  watchedSince: '2026-11-27',
  withRegistry: 0,
  linesOfBusiness: [],
  months: [
    {
      month: '2026-11',
      reachedProduction: 0,
      changes: 0,
      leadTimeDays: few(0),
    },
  ],
};

export const movingModels: ModelVelocity[] = [
  {
    entityRef: 'component:default/churn',
    title: 'Churn',
    lineOfBusiness: WEALTH,
    lifecycle: 'production',
    registeredAt: '2026-07-01T09:00:00Z',
    productionAt: '2026-07-22T12:00:00Z',
    leadTimeDays: 21.125,
    changes: 4,
    rollbacks: 1,
    version: '12',
    lastTrainedAt: '2026-08-29T12:00:00Z',
    trainingAgeDays: 90.4,
    cadence: 'P1M',
    training: 'late',
  },
  {
    entityRef: 'component:default/limits',
    title: 'Limits',
    lineOfBusiness: null,
    lifecycle: 'experimental',
    registeredAt: null,
    productionAt: null,
    leadTimeDays: null,
    changes: null,
    rollbacks: null,
    version: null,
    lastTrainedAt: null,
    trainingAgeDays: null,
    cadence: null,
    training: 'unknown',
  },
];

/** An API that knows a company of two lines of business. */
export function fakeVelocityApi(
  answers: Partial<VelocityApi> = {},
): VelocityApi {
  return {
    getVelocity: async () => velocity,
    getModels: async () => ({
      items: movingModels,
      totalItems: movingModels.length,
      pageInfo: {},
    }),
    ...answers,
  };
}
