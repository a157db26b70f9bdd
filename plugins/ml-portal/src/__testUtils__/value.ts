import type {
  ModelObjective,
  Value,
  ValueApi,
  ValueFigures,
} from '@ml-portal/backstage-plugin-ml-portal-common';

const WEALTH = {
  entityRef: 'group:default/wealth',
  title: 'Wealth management',
};
const PAYMENTS = { entityRef: 'group:default/payments', title: 'Payments' };

const NOTHING: ValueFigures = {
  models: 0,
  measured: 0,
  standings: {
    reached: 0,
    underway: 0,
    backwards: 0,
    noBaseline: 0,
    unmeasured: 0,
    undeclared: 0,
  },
  declaredValue: [],
  behindFences: [],
};

const EUR = { currency: 'EUR', amount: 4_200_000, models: 2 };
const USD = { currency: 'USD', amount: 900_000, models: 1 };

/** Two lines of business that declare in two currencies. */
export const value: Value = {
  models: 10,
  measured: 4,
  standings: {
    ...NOTHING.standings,
    reached: 1,
    underway: 2,
    backwards: 1,
    unmeasured: 1,
    undeclared: 5,
  },
  declaredValue: [EUR, USD],
  behindFences: [USD],
  linesOfBusiness: [
    { ...NOTHING, lineOfBusiness: PAYMENTS },
    {
      ...NOTHING,
      lineOfBusiness: WEALTH,
      models: 8,
      measured: 4,
      standings: { ...NOTHING.standings, reached: 1 },
      declaredValue: [EUR, USD],
      behindFences: [USD],
    },
  ],
  receivingTeams: [
    {
      owner: 'group:default/core-it',
      fencedTo: 'outside',
      models: 1,
      declaredValue: [USD],
    },
  ],
};

export const objectives: ModelObjective[] = [
  {
    entityRef: 'component:default/churn',
    title: 'Churn',
    lifecycle: 'production',
    lineOfBusiness: WEALTH,
    standing: 'underway',
    kpi: {
      name: 'churn rate',
      unit: '%',
      baseline: 10,
      current: 8,
      target: 5,
      asOf: '2026-10-01',
    },
    annualValue: { amount: 900_000, currency: 'USD' },
    fences: 1,
  },
  {
    entityRef: 'component:default/limits',
    title: 'Limits',
    lifecycle: 'production',
    lineOfBusiness: null,
    standing: 'undeclared',
    kpi: {},
    annualValue: null,
    fences: 0,
  },
];

/** An API that knows a company of two lines of business. */
export function fakeValueApi(answers: Partial<ValueApi> = {}): ValueApi {
  return {
    getValue: async () => value,
    getObjectives: async () => ({
      items: objectives,
      totalItems: objectives.length,
      pageInfo: {},
    }),
    ...answers,
  };
}
