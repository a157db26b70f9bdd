import type { JsonObject } from '@backstage/types';
import { COMPANY } from '../../__testUtils__/company';
import { checkOf, scorecardOf } from '../../__testUtils__/context';
import { group, model } from '../../__testUtils__/entities';
import { STAGES } from '../../model/stages';

const ENTITIES = [
  ...COMPANY,
  group('both', { in: ['payments', 'claims'], members: ['ana'] }),
];

function everyStage(stage: JsonObject): JsonObject {
  return Object.fromEntries(STAGES.map(name => [name, stage]));
}

const OWNED = everyStage({ tools: ['mlflow'] });
const SKIPPED = everyStage({ notApplicable: 'no need' });

type Case = [
  what: string,
  options: Parameters<typeof model>[0],
  result: 'passed' | 'failed' | 'notApplicable',
];

function check(id: string, cases: Case[]) {
  describe(`${id}`, () => {
    it.each(cases)('%s', (_, options, result) => {
      const entity = model({ owner: 'payments-risk-ds', ...options });
      const judged = checkOf(id, entity, ENTITIES);
      expect(judged.result).toBe(result);
      expect(judged.message).not.toMatch(/\{\{|undefined|\[object|^\W/);
      expect(judged.remediation ?? '').not.toMatch(/\{\{|undefined|\[object/);
      expect('remediation' in judged).toBe(result === 'failed');
    });
  });
}

check('owner-alive', [
  ['a staffed team', {}, 'passed'],
  ['a user', { owner: 'user:ana' }, 'passed'],
  ['a team that is not there', { owner: 'ghost' }, 'failed'],
  ['a deserted team', { owner: 'deserted' }, 'failed'],
  ['another kind', { owner: 'component:mlflow' }, 'failed'],
  ['nobody', { owner: undefined }, 'failed'],
]);

check('in-line-of-business', [
  ['one', {}, 'passed'],
  ['none', { owner: 'core-it' }, 'failed'],
  ['several', { owner: 'both' }, 'failed'],
  ['nobody', { owner: undefined }, 'failed'],
]);

check('every-stage-claimed', [
  ['all listed', { stages: OWNED }, 'passed'],
  [
    'all listed, one orphaned',
    { stages: { ...OWNED, training: { owner: 'ghost' } } },
    'passed',
  ],
  [
    'one that does not apply',
    { stages: { ...OWNED, training: { notApplicable: 'bought' } } },
    'passed',
  ],
  ['one missing', { stages: { training: {} } }, 'failed'],
  ['nothing listed', {}, 'failed'],
  ['nothing applies', { stages: SKIPPED }, 'failed'],
  [
    'nothing applies, in production',
    { stages: SKIPPED, lifecycle: 'production' },
    'failed',
  ],
]);

check('no-orphaned-stage', [
  ['none', { stages: OWNED }, 'passed'],
  ['one listed and owned', { stages: { training: {} } }, 'passed'],
  ['a fence is none', { stages: { training: { owner: 'core-it' } } }, 'passed'],
  ['one', { stages: { ...OWNED, training: { owner: 'ghost' } } }, 'failed'],
  ['all, by a dead owner', { owner: 'ghost', stages: OWNED }, 'failed'],
  ['all, without an owner', { owner: undefined, stages: OWNED }, 'failed'],
  ['nothing claimed', {}, 'notApplicable'],
  ['nothing applies', { stages: SKIPPED }, 'notApplicable'],
]);

check('no-fences', [
  ['none', { stages: OWNED }, 'passed'],
  ['an orphan is none', { stages: { training: { owner: 'ghost' } } }, 'passed'],
  [
    'outside',
    { stages: { ...OWNED, training: { owner: 'core-it' } } },
    'failed',
  ],
  [
    'to the platform',
    { stages: { training: { owner: 'ml-platform' } } },
    'failed',
  ],
  [
    'to another line',
    { stages: { training: { owner: 'claims-ds' } } },
    'failed',
  ],
  ['nothing claimed', {}, 'notApplicable'],
  ['nothing applies', { stages: SKIPPED }, 'notApplicable'],
]);

check('tools-declared', [
  ['all', { stages: OWNED }, 'passed'],
  [
    'for the stages it owns',
    { stages: { training: { tools: ['x'] }, serving: { owner: 'core-it' } } },
    'passed',
  ],
  ['one missing', { stages: { ...OWNED, training: {} } }, 'failed'],
  ['an empty list', { stages: { training: { tools: [] } } }, 'failed'],
  [
    'no stage owned',
    { stages: { serving: { owner: 'core-it' } } },
    'notApplicable',
  ],
  ['nothing claimed', {}, 'notApplicable'],
]);

check('tools-self-serve', [
  ['a self-serve tool', { stages: OWNED }, 'passed'],
  [
    'its own tool',
    { stages: { training: { tools: ['rules-engine', 'mlflow'] } } },
    'passed',
  ],
  [
    'a fenced stage’s tool is not judged',
    {
      stages: {
        ...OWNED,
        serving: { owner: 'core-it', tools: ['gpu-cluster'] },
      },
    },
    'passed',
  ],
  [
    'a tool on request',
    { stages: { training: { tools: ['gpu-cluster', 'mlflow'] } } },
    'failed',
  ],
  [
    'another line’s managed tool',
    { owner: 'claims-ds', stages: { training: { tools: ['rules-engine'] } } },
    'failed',
  ],
  [
    'a tool of a deserted team of its line',
    { stages: { training: { tools: ['ghost-tool'] } } },
    'failed',
  ],
  [
    'a tool that is not catalogued',
    { stages: { training: { tools: ['sagemaker'] } } },
    'failed',
  ],
  [
    'a tool of another kind',
    { stages: { training: { tools: ['resource:mlflow'] } } },
    'failed',
  ],
  ['no tool listed', { stages: { training: {} } }, 'notApplicable'],
  [
    'only in a stage that others run',
    { stages: { serving: { owner: 'core-it', tools: ['gpu-cluster'] } } },
    'notApplicable',
  ],
  ['nothing claimed', {}, 'notApplicable'],
]);

const DASHBOARD = 'https://grafana.example.com';

check('monitoring-dashboard', [
  ['linked', { stages: { monitoring: { dashboard: DASHBOARD } } }, 'passed'],
  [
    'linked by others',
    { stages: { monitoring: { owner: 'core-it', dashboard: DASHBOARD } } },
    'passed',
  ],
  ['not linked', { stages: { monitoring: {} } }, 'failed'],
  [
    'linked elsewhere',
    { stages: { serving: { dashboard: DASHBOARD }, monitoring: {} } },
    'failed',
  ],
  ['monitoring unclaimed', {}, 'failed'],
  [
    'monitoring does not apply',
    { stages: { monitoring: { notApplicable: '-' } } },
    'notApplicable',
  ],
  [
    'it does in production',
    { lifecycle: 'production', stages: { monitoring: { notApplicable: '-' } } },
    'failed',
  ],
]);

check('business-objective', [
  [
    'a problem and a target',
    { ml: { businessObjective: { problem: 'x', kpi: { target: 0 } } } },
    'passed',
  ],
  [
    'no target',
    { ml: { businessObjective: { problem: 'x', kpi: { name: 'y' } } } },
    'failed',
  ],
  ['no KPI', { ml: { businessObjective: { problem: 'x' } } }, 'failed'],
  [
    'no problem',
    { ml: { businessObjective: { kpi: { target: 1 } } } },
    'failed',
  ],
  ['nothing', {}, 'failed'],
]);

describe('messages of no-fences', () => {
  it.each([
    ['core-it', 'payments', 'outside its line of business'],
    ['core-it', 'ghost', 'outside the lines of business'],
    ['claims-ds', 'payments', 'in another line of business'],
    ['ml-platform', 'payments', 'the ML platform'],
  ])('%s runs a stage of %s: %s', (owner, modelOwner, words) => {
    const entity = model({
      owner: modelOwner,
      stages: { training: { owner }, serving: { owner } },
    });
    expect(checkOf('no-fences', entity, ENTITIES).message).toBe(
      `training is run by ${owner}, ${words}; serving is run by ${owner}, ${words}`,
    );
  });
});

describe('remediation', () => {
  it('shows the YAML to add', () => {
    const entity = model({
      owner: 'payments',
      stages: { training: {}, serving: {}, monitoring: {} },
    });
    expect(checkOf('every-stage-claimed', entity, ENTITIES).remediation)
      .toContain(`# catalog-info.yaml of churn
spec:
  ml:
    stages:
      dataPreparation: {}
      deployment: {}
      retraining: {}
`);
  });
});

describe('levels', () => {
  it.each([
    [null, 'identified', { owner: 'ghost' }],
    ['identified', 'accountable', {}],
    [
      'accountable',
      'end-to-end',
      { stages: { ...OWNED, serving: { owner: 'core-it' } } },
    ],
    ['end-to-end', 'self-sufficient', { stages: OWNED }],
    [
      'self-sufficient',
      null,
      {
        stages: {
          ...OWNED,
          monitoring: { tools: ['mlflow'], dashboard: DASHBOARD },
        },
        ml: { businessObjective: { problem: 'x', kpi: { target: 1 } } },
      },
    ],
  ])('%s, then %s', (level, nextLevel, options) => {
    const entity = model({ owner: 'payments', ...options });
    expect(scorecardOf(entity, ENTITIES)).toMatchObject({
      id: 'end-to-end-ownership',
      level,
      nextLevel,
    });
  });
});
