import type {
  FeatureStoreDetails,
  FeatureStoreRow,
  Page,
  ToolDetails,
  ToolRow,
} from '@ml-portal/backstage-plugin-ml-portal-common';

const PAYMENTS = { entityRef: 'group:default/payments', title: 'Payments' };

const common = {
  description: null,
  owner: { entityRef: 'group:default/ml-platform', alive: true },
  lineOfBusiness: null,
  models: 4,
  usedBy: [
    { lineOfBusiness: PAYMENTS, models: 3, nested: false },
    { lineOfBusiness: null, models: 1, nested: false },
  ],
  evaluatedAt: '2026-11-23T12:00:00.000Z',
  stale: false,
};

const scorecard = (id: string) => ({
  id,
  level: 'identified',
  nextLevel: 'documented',
  passed: 1,
  counted: 2,
  percent: 50,
});

const checks = [
  {
    id: 'documentation',
    level: 'documented',
    title: 'It is documented',
    result: 'failed' as const,
    message: 'The tool has neither a link nor TechDocs.',
  },
];

export function toolRow(name: string, more: Partial<ToolRow> = {}): ToolRow {
  return {
    ...common,
    entityRef: `component:default/${name}`,
    title: name,
    stagesServed: ['training'],
    access: 'self-serve',
    adoption: 'default',
    origin: 'open-source',
    evaluation: null,
    concerns: [],
    scorecards: [scorecard('platform-tool-readiness')],
    ...more,
  };
}

export const toolDetails: ToolDetails = {
  ...toolRow('mlflow'),
  decisionRecord: 'https://example.com/decision',
  scorecards: [{ ...scorecard('platform-tool-readiness'), checks }],
};

export function storeRow(name: string): FeatureStoreRow {
  return {
    ...common,
    entityRef: `resource:default/${name}`,
    title: name,
    technology: 'feast',
    onlineStore: 'redis',
    offlineStore: 'snowflake',
    featureViewCount: 2,
    featureCount: 3,
    viewsWithTtl: 1,
    scorecards: [scorecard('feature-store-readiness')],
  };
}

export const storeDetails: FeatureStoreDetails = {
  ...storeRow('customers'),
  featureViews: [
    {
      name: 'card_transactions',
      entities: ['card'],
      features: ['amount_1h', 'amount_24h'],
      ttl: 'P1D',
      online: true,
      owner: 'group:default/payments-data',
    },
    { name: 'merchants', features: ['share'] },
  ],
  scorecards: [{ ...scorecard('feature-store-readiness'), checks }],
};

/** A page of all the given rows. */
export function pageOf<T>(
  items: T[],
  totalItems = items.length,
  nextCursor?: string,
): Page<T> {
  return { items, totalItems, pageInfo: { nextCursor } };
}
