import {
  DEFAULT_PHASE_THRESHOLDS,
  type Islands,
  judgePhase,
  type OperatingApi,
  type People,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';

const WEALTH = {
  entityRef: 'group:default/wealth',
  title: 'Wealth management',
};
const PAYMENTS = { entityRef: 'group:default/payments', title: 'Payments' };

export const islands: Islands = {
  stages: STAGES.map(stage => ({
    stage,
    tools: stage === 'retraining' ? 0 : 3,
    effectiveTools: stage === 'retraining' ? 0 : 2 ** 1.5,
    uses: stage === 'retraining' ? 0 : 4,
    sharedUses: stage === 'retraining' ? 0 : 3,
  })),
  linesOfBusiness: [
    {
      lineOfBusiness: PAYMENTS,
      tools: 3,
      unsharedTools: 0,
      uses: 12,
      unsharedUses: 0,
    },
    {
      lineOfBusiness: WEALTH,
      tools: 2,
      unsharedTools: 1,
      uses: 8,
      unsharedUses: 2,
    },
  ],
  featureStores: 5,
  unreusedStores: {
    items: [
      {
        entityRef: 'resource:default/claims-history',
        title: 'Claims history',
        owner: { entityRef: 'group:default/insurance-data', alive: false },
        lineOfBusiness: null,
        models: 2,
      },
    ],
    totalItems: 1,
  },
  duplicateFeatures: {
    items: [
      {
        entities: ['customer'],
        feature: 'age',
        stores: 3,
        definitions: [
          { store: 'resource:default/customer-360', featureView: 'profile' },
          { store: 'resource:default/wealth-store', featureView: 'clients' },
        ],
      },
    ],
    totalItems: 1,
  },
};

export const people: People = {
  practitioners: 20,
  embedded: 3,
  models: 40,
  membershipKnown: true,
  linesOfBusiness: [
    { lineOfBusiness: PAYMENTS, practitioners: 12, embedded: 3, models: 30 },
    { lineOfBusiness: WEALTH, practitioners: 8, embedded: 0, models: 10 },
  ],
};

/** Twenty practitioners, forty models, two lines of business. */
export const phase = judgePhase(
  { practitioners: 20, models: 40, linesOfBusiness: 2 },
  DEFAULT_PHASE_THRESHOLDS,
);

/** An API that knows a company of two lines of business. */
export function fakeOperatingApi(
  answers: Partial<OperatingApi> = {},
): OperatingApi {
  return {
    getIslands: async () => islands,
    getPeople: async () => people,
    getPhase: async () => phase,
    ...answers,
  };
}

/** The refusal of who may not read everything. */
export const refused = () =>
  Promise.reject(
    Object.assign(new Error('403'), {
      cause: Object.assign(new Error('no'), { name: 'NotAllowedError' }),
    }),
  );
