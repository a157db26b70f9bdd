import {
  modelEntity,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  type Draft,
  EMPTY_DRAFT,
  EMPTY_STAGE,
  isNumber,
  type StageDraft,
  toModelDocument,
} from './draft';

const specOf = (draft: Partial<Draft>) =>
  modelEntity(
    toModelDocument({ ...EMPTY_DRAFT, name: 'x', owner: 'team', ...draft }),
  ).spec!;

const training = (stage: Partial<StageDraft>) =>
  specOf({
    stages: {
      ...EMPTY_DRAFT.stages,
      training: {
        ...EMPTY_STAGE,
        owner: 'core-it',
        tools: ['mlflow'],
        agreement: 'https://example.com/sla',
        dashboard: 'https://example.com/d',
        reason: 'Rules',
        ...stage,
      },
    },
  }).ml;

describe('toModelDocument', () => {
  it('says nothing that was not filled in', () => {
    expect(specOf({})).toEqual({
      type: 'ml-model',
      lifecycle: 'experimental',
      owner: 'team',
      ml: { stages: {} },
    });
  });

  it.each([
    ['nobody', {}],
    [
      'modelOwner',
      { training: { tools: ['mlflow'], dashboard: 'https://example.com/d' } },
    ],
    [
      'another',
      {
        training: {
          owner: 'core-it',
          tools: ['mlflow'],
          agreement: 'https://example.com/sla',
          dashboard: 'https://example.com/d',
        },
      },
    ],
    ['notApplicable', { training: { notApplicable: 'Rules' } }],
  ] as const)('lists a stage that is run by %s', (runBy, stages) => {
    expect(training({ runBy })).toEqual({ stages });
  });

  it.each<[string, Partial<StageDraft>]>([
    ['a team that is not named', { runBy: 'another', owner: ' ' }],
    ['a reason that is not given', { runBy: 'notApplicable', reason: '' }],
  ])('claims no stage for the owner by %s', (_, stage) => {
    expect(training(stage)).toEqual({ stages: {} });
  });

  it('keeps the order of stages', () => {
    const stages = Object.fromEntries(
      STAGES.map(stage => [stage, { ...EMPTY_STAGE, runBy: 'modelOwner' }]),
    ) as Draft['stages'];
    const { ml } = specOf({ stages }) as { ml: { stages: object } };
    expect(Object.keys(ml.stages)).toEqual(STAGES);
  });

  it('takes numbers as numbers, and leaves out what is none', () => {
    const { ml } = specOf({
      tasks: 'tabular-classification, , ranking',
      problem: 'Churn',
      kpi: {
        name: 'churn',
        unit: '%',
        asOf: '',
        baseline: '9.5',
        current: 'soon',
        target: '0',
      },
    }) as { ml: object };
    expect(ml).toMatchObject({
      tasks: ['tabular-classification', 'ranking'],
      businessObjective: {
        problem: 'Churn',
        kpi: { name: 'churn', unit: '%', baseline: 9.5, target: 0 },
      },
    });
    expect(JSON.stringify(ml)).not.toContain('current');
  });
});

it.each([
  ['nothing', { amount: '', currency: '' }, undefined],
  [
    'all',
    { amount: '1200', currency: 'EUR' },
    { amount: 1200, currency: 'EUR' },
  ],
  ['half', { amount: '1200', currency: ' ' }, undefined],
  ['no number', { amount: 'much', currency: 'EUR' }, undefined],
])('writes a value of which %s is there', (_, annualValue, expected) => {
  const { ml } = specOf({ problem: 'Churn', annualValue }) as {
    ml: { businessObjective: { annualValue?: object } };
  };
  expect(ml.businessObjective.annualValue).toEqual(expected);
});

it.each([
  ['', true],
  ['7', true],
  ['-0.5', true],
  ['1e3', true],
  ['soon', false],
  ['1,5', false],
])('knows whether %j is a number', (typed, expected) => {
  expect(isNumber(typed)).toBe(expected);
});
