import {
  STAGES,
  type StageTool,
  type ToolChoice,
  type ToolEvaluation,
  type ToolingApi,
  type ToolingDecisionDetails,
} from '@ml-portal/backstage-plugin-ml-portal-common';

const PAYMENTS = { entityRef: 'group:default/payments', title: 'Payments' };
export const WEALTH = {
  entityRef: 'group:default/wealth',
  title: 'Wealth management',
};

const RAY = {
  entityRef: 'component:default/ray',
  title: 'Ray',
  catalogued: true,
};

/** An overdue decision, of whoever may do everything with it. */
export const decision: ToolingDecisionDetails = {
  id: 'd1',
  lineOfBusiness: WEALTH,
  stage: 'training',
  tool: RAY,
  reason: 'Simulations need many machines for an hour.',
  tradeOffs: 'Shorter runs; we keep it running ourselves.',
  alternatives: ['component:default/kubeflow-pipelines'],
  objective: 'Advice within a day',
  agreedBy: ['group:default/ml-platform', 'user:default/olivia.hart'],
  reviewOn: '2026-10-01',
  status: 'in-force',
  overdue: true,
  decidedBy: 'user:default/amara.osei',
  decidedAt: '2026-04-01T12:00:00.000Z',
  changedAt: '2026-04-01T12:00:00.000Z',
  models: 2,
  permitted: { review: true, end: true },
  trail: [
    {
      event: 'recorded',
      by: 'user:default/amara.osei',
      at: '2026-04-01T12:00:00.000Z',
      reviewOn: '2026-10-01',
    },
  ],
};

/** A choice with an overdue decision, and one that nobody explained. */
export const choices: ToolChoice[] = [
  {
    lineOfBusiness: WEALTH,
    stage: 'training',
    tool: RAY,
    models: 2,
    decision: { id: 'd1', reviewOn: '2026-10-01', overdue: true },
  },
  {
    lineOfBusiness: PAYMENTS,
    stage: 'serving',
    tool: {
      entityRef: 'component:default/homegrown',
      title: 'homegrown',
      catalogued: false,
    },
    models: 1,
    decision: null,
  },
];

const MLFLOW: StageTool = {
  entityRef: 'component:default/mlflow',
  title: 'MLflow',
  catalogued: true,
  platform: true,
  access: 'self-serve',
  adoption: 'mandatory',
  models: 6,
  usedBy: [
    { lineOfBusiness: PAYMENTS, models: 4, nested: false },
    { lineOfBusiness: WEALTH, models: 2, nested: false },
  ],
  evaluation: { answers: 12, overall: 1.9 },
  concerns: ['mandatory-and-poor'],
};

/** A platform tool and one that is in no catalog, both for training. */
export const stageTools: StageTool[] = [
  MLFLOW,
  {
    ...MLFLOW,
    entityRef: 'component:default/homegrown',
    title: 'homegrown',
    catalogued: false,
    platform: false,
    access: null,
    adoption: null,
    models: 2,
    usedBy: [{ lineOfBusiness: null, models: 2, nested: false }],
    evaluation: null,
    concerns: [],
  },
];

const FIGURES = {
  answers: 5,
  criteria: { fit: 4.2, easeOfUse: 3, reliability: 4.6, support: 2.2 },
  overall: 3.5,
  at: '2026-11-20T12:00:00.000Z',
};

/** Published twice; the reader uses the tool, and has not answered. */
export const evaluation: ToolEvaluation = {
  entityRef: 'component:default/mlflow',
  current: FIGURES,
  byLine: [{ ...FIGURES, answers: 3, lineOfBusiness: PAYMENTS }],
  history: [
    { ...FIGURES, answers: 3, overall: 2.5, at: '2026-09-01T12:00:00.000Z' },
    FIGURES,
  ],
  fewestAnswers: 3,
  mine: null,
  mayEvaluate: true,
};

/** A page of all the given items. */
const pageOf = <T>(items: T[]) => ({
  items,
  totalItems: items.length,
  pageInfo: {},
});

/** An API that knows no tool, choice or decision, but for what `answers` have. */
export function fakeToolingApi(
  answers: Partial<ToolingApi> = {},
): jest.Mocked<ToolingApi> {
  return {
    getStages: jest.fn(async () => ({
      stages: STAGES.map(stage => ({
        stage,
        tools: [],
        totalTools: 0,
        unused: [],
      })),
    })),
    getChoices: jest.fn(async () => pageOf([])),
    getDecisions: jest.fn(async () => ({ ...pageOf([]), mayDecideFor: [] })),
    getDecision: jest.fn(async () => decision),
    decide: jest.fn(async () => decision),
    review: jest.fn(async () => decision),
    end: jest.fn(async () => decision),
    getEvaluation: jest.fn(async (entityRef: string) => ({
      entityRef,
      current: null,
      byLine: [],
      history: [],
      fewestAnswers: 3,
      mine: null,
      mayEvaluate: false,
    })),
    evaluate: jest.fn(async () => evaluation),
    withdrawEvaluation: jest.fn(async () => {}),
    ...answers,
  } as jest.Mocked<ToolingApi>;
}
