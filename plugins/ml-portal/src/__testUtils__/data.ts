import type { Entity } from '@backstage/catalog-model';
import {
  type HeatMapRow,
  type ModelOwnership,
  type ModelRow,
  type OrganizationOverview,
  type Page,
  STAGES,
  type StageCounts,
  type StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';

export const modelEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'card-fraud', namespace: 'default' },
  spec: { type: 'ml-model' },
};

export const ownership: ModelOwnership = {
  entityRef: 'component:default/card-fraud',
  title: 'Card fraud detection',
  description: 'Scores every card payment.',
  tasks: ['tabular-classification'],
  featureStores: ['resource:default/customer-360'],
  lifecycle: 'production',
  owner: { entityRef: 'group:default/payments-risk-ds', alive: true },
  lineOfBusiness: { entityRef: 'group:default/payments', title: 'Payments' },
  findings: ['membership-unknown'],
  score: 60,
  handoffs: 2,
  operatingModel: 'traditional',
  stages: [
    {
      stage: 'dataPreparation',
      status: 'owned',
      owner: 'group:default/payments-data',
      lineOfBusiness: 'group:default/payments',
      tools: ['component:default/feast'],
    },
    {
      stage: 'training',
      status: 'owned',
      owner: 'group:default/payments-risk-ds',
      lineOfBusiness: 'group:default/payments',
      tools: [],
    },
    {
      stage: 'deployment',
      status: 'fenced',
      owner: 'group:default/core-it',
      lineOfBusiness: null,
      fencedTo: 'outside',
      tools: [],
      agreement: 'https://wiki.example.com/sla',
    },
    {
      stage: 'serving',
      status: 'owned',
      owner: 'group:default/payments-risk-ds',
      lineOfBusiness: 'group:default/payments',
      tools: [],
    },
    { stage: 'monitoring', status: 'unclaimed' },
    { stage: 'retraining', status: 'notApplicable', reason: 'Rules freeze.' },
  ],
  scorecards: [
    {
      id: 'end-to-end-ownership',
      level: 'identified',
      nextLevel: 'accountable',
      passed: 1,
      counted: 2,
      percent: 50,
      checks: [
        {
          id: 'owner-alive',
          level: 'identified',
          title: 'The owner is alive',
          result: 'passed',
          message: 'payments-risk-ds answers for it.',
        },
        {
          id: 'every-stage-claimed',
          level: 'accountable',
          title: 'Every stage is claimed',
          result: 'failed',
          message: 'Nobody is named for monitoring.',
          remediation: 'List it:\n\n```yaml\nmonitoring: {}\n```',
        },
      ],
    },
  ],
  evaluatedAt: '2026-11-23T12:00:00.000Z',
  stale: false,
};

/** A row of the list of models. */
export function modelRow(name: string): ModelRow {
  return {
    ...ownership,
    entityRef: `component:default/${name}`,
    title: name,
    scorecards: ownership.scorecards.map(({ checks: _, ...rest }) => rest),
  };
}

/** A page of `names`, one of `totalItems`. */
export function modelPage(
  names: string[],
  totalItems = names.length,
  nextCursor?: string,
): Page<ModelRow> {
  return {
    items: names.map(modelRow),
    totalItems,
    pageInfo: { nextCursor },
  };
}

/** Counts of a stage, zero where not given. */
export function stageCounts(
  stage: StageCounts['stage'],
  counts: Partial<Record<StageStatus, number>> = {},
): StageCounts {
  return {
    stage,
    counts: {
      owned: 0,
      fenced: 0,
      orphaned: 0,
      unclaimed: 0,
      notApplicable: 0,
      ...counts,
    },
  };
}

const stages = STAGES.map(stage =>
  stageCounts(
    stage,
    stage === 'deployment' ? { owned: 5, fenced: 1 } : { owned: 6 },
  ),
);

const heatMapRow: HeatMapRow = {
  lineOfBusiness: { entityRef: 'group:default/payments', title: 'Payments' },
  models: 6,
  score: 97,
  stages,
};

export const overview: OrganizationOverview = {
  models: 6,
  score: 97,
  operatingModel: 'hybrid',
  operatingModels: {
    hybrid: 6,
    centralized: 0,
    decentralized: 0,
    traditional: 0,
    unknown: 0,
  },
  stages,
  levels: [],
  fences: { platform: 0, 'line-of-business': 0, outside: 1 },
  heatMap: [heatMapRow, { ...heatMapRow, lineOfBusiness: null }],
  receivingTeams: [
    {
      owner: 'group:default/core-it',
      fencedTo: 'outside',
      fences: 1,
      models: 1,
    },
  ],
  toolSpread: STAGES.map(stage => ({
    stage,
    tools: [{ tool: 'component:default/mlflow', models: 6 }],
  })),
  evaluatedAt: '2026-11-23T12:00:00.000Z',
  stale: false,
};
