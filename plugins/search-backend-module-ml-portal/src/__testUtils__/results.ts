import {
  DEFAULT_RECOGNITION,
  type FeatureStoreDetails,
  type ModelRow,
  type Page,
  type PageQuery,
  STAGES,
  type ToolRow,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { SearchableApi } from '../collation/MlPortalCollatorFactory';
import type { DocumentOptions } from '../documents/toDocument';

export const OPTIONS: DocumentOptions = {
  recognition: DEFAULT_RECOGNITION,
  locationTemplate: '/catalog/:namespace/:kind/:name',
  linesOfBusiness: true,
};

const COMMON = {
  owner: { entityRef: 'group:default/cards', alive: true },
  lineOfBusiness: { entityRef: 'group:default/payments', title: 'Payments' },
  evaluatedAt: '2026-11-23T12:00:00.000Z',
  stale: false,
};

const standing = (id: string, level: string) => [
  { id, level, nextLevel: null, passed: 1, counted: 2, percent: 50 },
];

export function modelRow(name: string, over: Partial<ModelRow> = {}): ModelRow {
  return {
    ...COMMON,
    entityRef: `component:default/${name}`,
    title: name,
    description: 'Scores every card payment.',
    tasks: ['tabular-classification'],
    featureStores: ['resource:default/customer-360'],
    lifecycle: 'production',
    findings: [],
    score: 83,
    handoffs: 2,
    operatingModel: 'hybrid',
    stages: STAGES.map(stage => ({
      stage,
      status: 'owned',
      owner: 'group:default/cards',
      lineOfBusiness: 'group:default/payments',
      tools: stage === 'training' ? ['component:default/mlflow'] : [],
    })),
    scorecards: standing('end-to-end-ownership', 'accountable'),
    ...over,
  };
}

export const TOOL: ToolRow = {
  ...COMMON,
  entityRef: 'component:default/mlflow',
  title: 'MLflow',
  description: null,
  models: 7,
  usedBy: [{ lineOfBusiness: COMMON.lineOfBusiness, models: 7, nested: false }],
  stagesServed: ['training', 'dataPreparation'],
  access: 'self-serve',
  adoption: 'default',
  origin: 'open-source',
  alternatives: ['component:default/sagemaker'],
  evaluation: null,
  concerns: [],
  scorecards: standing('platform-tool-readiness', 'reachable'),
};

export const STORE: FeatureStoreDetails = {
  ...COMMON,
  entityRef: 'resource:data/customer-360',
  title: 'Customer 360',
  description: 'All there is of a customer.',
  models: 3,
  usedBy: [],
  technology: 'feast',
  featureViewCount: 2,
  featureCount: 2,
  viewsWithTtl: 0,
  featureViews: [
    {
      name: 'card_transactions',
      entities: ['card'],
      features: ['amount_1h', 'amount_24h'],
    },
    { name: 'empty' },
  ],
  scorecards: [],
};

/** Pages of a list, with cursors that say where the next one starts. */
function paged<T>(items: T[]) {
  return async ({ limit = 50, cursor }: PageQuery = {}): Promise<Page<T>> => {
    const start = Number(cursor ?? 0);
    const end = start + limit;
    return {
      items: items.slice(start, end),
      totalItems: items.length,
      pageInfo: end < items.length ? { nextCursor: String(end) } : {},
    };
  };
}

/** An evaluated portal with the given models, a tool and a store. */
export function fakeApi(models: ModelRow[] = [modelRow('fraud')]) {
  const { featureViews: _, ...storeRow } = STORE;
  return {
    getOrganization: jest.fn(async () => ({
      evaluatedAt: '2026-11-23T12:00:00.000Z',
    })) as jest.Mock & SearchableApi['getOrganization'],
    getModels: jest.fn(paged(models)),
    getTools: jest.fn(paged([TOOL])),
    getFeatureStores: jest.fn(paged([storeRow])),
    getFeatureStore: jest.fn(async () => STORE),
  } satisfies SearchableApi;
}
