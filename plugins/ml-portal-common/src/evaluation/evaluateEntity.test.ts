import {
  CARD_FRAUD,
  CUSTOMER_360,
  KUBEFLOW_PIPELINES,
} from '../__testUtils__/documents';
import { contextOf } from '../__testUtils__/context';
import {
  group,
  line,
  model,
  platform,
  tool,
  user,
} from '../__testUtils__/entities';
import { DEFAULT_RECOGNITION } from '../model/recognition';
import { roundScore } from '../ownership/score';
import { nameLineOfBusiness } from '../scorecard/nameLineOfBusiness';
import { evaluateEntity, type OwnInputs } from './evaluateEntity';

const payments = line('payments');
payments.metadata.title = 'Payments';

const ENTITIES = [
  payments,
  group('payments-risk-ds', { in: ['payments'] }),
  group('payments-data', { in: ['payments'] }),
  group('core-it'),
  platform('ml-platform'),
  user('olivia.hart', ['payments-risk-ds']),
  user('ben', ['payments-data']),
  user('eve', ['core-it']),
  user('dan', ['ml-platform']),
  ...['feast', 'mlflow', 'kserve', 'evidently'].map(name =>
    tool(name, { ml: { access: 'self-serve' } }),
  ),
  KUBEFLOW_PIPELINES,
];

describe('evaluateEntity', () => {
  it('yields the example of the product page', () => {
    const context = contextOf(ENTITIES);
    const evaluation = evaluateEntity(CARD_FRAUD, context)!;
    const { ownership } = evaluation;
    const title = context.organization.titleOf(ownership!.lineOfBusiness!);
    const { operatingModelReason, ...verdict } = ownership!;
    expect(operatingModelReason.rule).toBe('platform-tools');
    const reply = {
      entityRef: evaluation.entityRef,
      title: evaluation.title,
      ...verdict,
      lineOfBusiness: { entityRef: ownership!.lineOfBusiness, title },
      score: roundScore(ownership!.score),
      scorecards: nameLineOfBusiness(evaluation.scorecards, title),
    };
    const own = {
      status: 'owned',
      owner: 'group:default/payments-risk-ds',
      lineOfBusiness: 'group:default/payments',
    };
    expect(JSON.parse(JSON.stringify(reply))).toEqual({
      entityRef: 'component:default/card-fraud',
      title: 'Card fraud detection',
      owner: { entityRef: 'group:default/payments-risk-ds', alive: true },
      lineOfBusiness: {
        entityRef: 'group:default/payments',
        title: 'Payments',
      },
      findings: [],
      score: 80,
      handoffs: 2,
      operatingModel: 'hybrid',
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
          ...own,
          tools: [
            'component:default/mlflow',
            'component:default/kubeflow-pipelines',
          ],
        },
        {
          stage: 'deployment',
          status: 'fenced',
          owner: 'group:default/core-it',
          lineOfBusiness: null,
          fencedTo: 'outside',
          tools: [],
          agreement: 'https://wiki.example.com/sla/deploy',
        },
        { stage: 'serving', ...own, tools: ['component:default/kserve'] },
        {
          stage: 'monitoring',
          ...own,
          tools: ['component:default/evidently'],
          dashboard: 'https://grafana.example.com/d/card-fraud',
        },
        {
          stage: 'retraining',
          status: 'notApplicable',
          reason: 'Rules freeze until the new regulation is in force.',
        },
      ],
      scorecards: [
        {
          id: 'end-to-end-ownership',
          level: 'accountable',
          nextLevel: 'end-to-end',
          passed: 8,
          counted: 9,
          percent: 89,
          checks: expect.arrayContaining([
            {
              id: 'no-fences',
              level: 'end-to-end',
              title: 'No fences',
              result: 'failed',
              message: 'deployment is run by core-it, outside Payments',
              remediation: expect.stringContaining('deployment: {}'),
            },
          ]),
        },
      ],
    });
  });

  it('judges feature stores and tools by their scorecards, without ownership', () => {
    const context = contextOf(ENTITIES);
    expect(evaluateEntity(CUSTOMER_360, context)).toEqual({
      entityRef: 'resource:default/customer-360',
      role: 'featureStore',
      title: 'customer-360',
      owner: { entityRef: 'group:default/payments-data', alive: true },
      lineOfBusiness: 'group:default/payments',
      scorecards: [expect.objectContaining({ id: 'feature-store-readiness' })],
    });
    expect(evaluateEntity(KUBEFLOW_PIPELINES, context)).toMatchObject({
      role: 'tool',
      lineOfBusiness: null,
      scorecards: [{ id: 'platform-tool-readiness' }],
    });
  });

  it('knows nothing of other entities', () => {
    const context = contextOf(ENTITIES);
    expect(evaluateEntity(payments, context)).toBeUndefined();
    expect(
      evaluateEntity(tool('api', { type: 'service' }), context),
    ).toBeUndefined();
  });

  it('keeps what a portal calls its models', () => {
    const entity = { ...model({ owner: 'core-it' }), kind: 'MLModel' };
    const recognition = {
      ...DEFAULT_RECOGNITION,
      model: [{ kind: 'MLModel' }],
    };
    expect(
      evaluateEntity(entity, contextOf(ENTITIES, { recognition })),
    ).toMatchObject({
      entityRef: 'mlmodel:default/churn',
      role: 'model',
      scorecards: [{ id: 'end-to-end-ownership' }],
    });
  });

  it('shows a check that is not in force yet, and does not count it', () => {
    const { scorecards } = contextOf([]);
    const [card] = scorecards;
    const scheduled = {
      ...card,
      checks: card.checks.map(check =>
        check.id === 'no-fences'
          ? { ...check, effectiveFrom: '2027-01-01' }
          : check,
      ),
    };
    const on = (today: string) =>
      evaluateEntity(
        CARD_FRAUD,
        contextOf(ENTITIES, { scorecards: [scheduled], today }),
      )!.scorecards[0];
    expect(on('2026-12-31')).toMatchObject({
      level: 'self-sufficient',
      nextLevel: null,
      passed: 8,
      counted: 8,
      percent: 100,
    });
    expect(on('2027-01-01')).toMatchObject({
      level: 'accountable',
      counted: 9,
    });
  });

  it('follows the weights and thresholds that are configured', () => {
    const settings = {
      stageWeights: { deployment: 4 },
      thresholds: { unknown: 0.5, centralized: 0.5, owned: 0.9, hybrid: 0.5 },
    };
    expect(
      evaluateEntity(CARD_FRAUD, contextOf(ENTITIES, { settings }))!.ownership,
    ).toMatchObject({ score: 50, operatingModel: 'traditional' });
  });

  describe('with facts of providers', () => {
    const fresh = {
      id: 'fresh',
      level: 'one',
      title: 'Fresh',
      description: '',
      remediation: 'Train it.',
      condition: { 'facts.mlflow.days': { $lte: 30 } },
    };
    const alive = {
      ...fresh,
      id: 'alive',
      condition: { 'facts.owner.alive': true },
    };
    const card = {
      id: 'card',
      title: 'Card',
      description: '',
      filter: { 'facts.role': 'model' },
      levels: [{ id: 'one', title: 'One' }],
      checks: [fresh, alive],
    };
    const resultsOf = (own?: OwnInputs) =>
      evaluateEntity(
        CARD_FRAUD,
        contextOf(ENTITIES, { scorecards: [card] }),
        own,
      )!.scorecards[0].checks.map(({ result }) => result);

    it.each<[string, OwnInputs | undefined, string[]]>([
      ['none', undefined, ['noData', 'passed']],
      ['some', { facts: { mlflow: { days: 3 } } }, ['passed', 'passed']],
      [
        'a provider that failed',
        { providers: { mlflow: { state: 'failed' } } },
        ['error', 'passed'],
      ],
      [
        'a provider of a built-in name, which loses',
        {
          facts: { owner: { alive: false }, role: 'tool' },
          providers: { owner: { state: 'failed' } },
        },
        ['noData', 'passed'],
      ],
      [
        'an exemption',
        {
          exemptions: [
            {
              scorecard: 'card',
              check: 'fresh',
              reason: 'x',
              endsOn: '2027-01-01',
            },
          ],
        },
        ['exempt', 'passed'],
      ],
    ])('%s', (_, own, results) => {
      expect(resultsOf(own)).toEqual(results);
    });
  });
});
