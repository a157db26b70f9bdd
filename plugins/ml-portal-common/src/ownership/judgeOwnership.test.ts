import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { COMPANY } from '../__testUtils__/company';
import { group, line, model, platform, user } from '../__testUtils__/entities';
import { judge } from '../__testUtils__/context';
import { STAGES } from '../model/stages';

const g = (name: string) => `group:default/${name}`;

/** The verdict on training, as a model of the company lists it. */
function judgeTraining(
  training: JsonObject | null,
  options: { owner?: string; lifecycle?: string; entities?: Entity[] } = {},
) {
  const { owner = 'payments-risk-ds', lifecycle, entities = COMPANY } = options;
  const entity = model({ owner, lifecycle, stages: { training } });
  return judge(entity, entities).stages[1];
}

describe('status of a stage', () => {
  it('is unclaimed where the stage is not listed: stage and status alone', () => {
    const { stages } = judge(model({ owner: 'payments-risk-ds' }), COMPANY);
    expect(stages).toEqual(
      STAGES.map(stage => ({ stage, status: 'unclaimed' })),
    );
  });

  it.each([
    { name: 'nothing after its colon', training: null },
    { name: 'an empty map', training: {} },
    { name: 'the owner by name', training: { owner: 'payments-risk-ds' } },
  ])('is owned by the model’s owner: $name', ({ training }) => {
    expect(judgeTraining(training)).toEqual({
      stage: 'training',
      status: 'owned',
      owner: g('payments-risk-ds'),
      lineOfBusiness: g('payments'),
      tools: [],
    });
  });

  it('carries tools, agreement and dashboard along', () => {
    expect(
      judgeTraining({
        tools: ['mlflow', 'component:default/mlflow', 'Resource:gpu/A100'],
        agreement: 'https://wiki.example.com',
        dashboard: 'https://grafana.example.com',
      }),
    ).toMatchObject({
      tools: ['component:default/mlflow', 'resource:gpu/a100'],
      agreement: 'https://wiki.example.com',
      dashboard: 'https://grafana.example.com',
    });
  });

  it.each([
    ['a team of the same line', 'payments-data', 'owned'],
    ['the line itself', 'payments', 'owned'],
    ['a user of the same line', 'user:ben', 'owned'],
    ['a team of another line', 'claims-ds', 'fenced'],
    ['a user of another line', 'user:default/cleo', 'fenced'],
    ['a team outside', 'core-it', 'fenced'],
    ['the platform', 'ml-platform', 'fenced'],
    ['nobody who exists', 'ghost', 'orphaned'],
    ['a user who does not exist', 'user:ghost', 'orphaned'],
    ['a deserted team of the same line', 'deserted', 'orphaned'],
    ['another kind', 'component:default/feast', 'orphaned'],
    ['an unknown kind', 'robot:default/r2', 'orphaned'],
  ])('of %s (%s): %s', (_, owner, status) => {
    expect(judgeTraining({ owner }).status).toBe(status);
  });

  it.each([
    ['platform', 'ml-platform', null],
    ['platform', 'user:dan', null],
    ['line-of-business', 'claims-ds', g('claims')],
    ['line-of-business', 'user:cleo', g('claims')],
    ['outside', 'core-it', null],
  ])('fenced to %s by %s', (fencedTo, owner, lineOfBusiness) => {
    expect(judgeTraining({ owner })).toMatchObject({
      fencedTo,
      lineOfBusiness,
    });
  });

  it('leads to the platform before a line of business', () => {
    const entities = [
      line('tech'),
      platform('core', { in: ['tech'] }),
      line('sales', { members: ['ann'] }),
      user('ann'),
      user('bob', ['core']),
    ];
    expect(
      judgeTraining({ owner: 'core' }, { owner: 'sales', entities }),
    ).toMatchObject({ fencedTo: 'platform', lineOfBusiness: g('tech') });
  });

  it('leads to a line of business where the owner has several', () => {
    const entities = [
      line('a'),
      line('b'),
      line('sales'),
      group('both', { in: ['a', 'b'] }),
      user('ann', ['sales', 'both']),
    ];
    expect(
      judgeTraining({ owner: 'both' }, { owner: 'sales', entities }),
    ).toMatchObject({ fencedTo: 'line-of-business', lineOfBusiness: null });
  });

  it.each([
    ['the line above', 'bank', 'owned'],
    ['a team of the line above', 'bank-data', 'owned'],
    ['a team of a line below', 'cards-ds', 'owned'],
    ['a team of a line two below', 'gold-ds', 'owned'],
    ['a team of several lines, one of them its own', 'shared', 'owned'],
    ['a team of a line beside', 'loans-ds', 'fenced'],
  ])('judges %s (%s): %s', (_, owner, status) => {
    const groups = [
      line('bank'),
      group('bank-data', { in: ['bank'] }),
      line('payments', { in: ['bank'] }),
      group('payments-ds', { in: ['payments'] }),
      line('cards', { in: ['payments'] }),
      group('cards-ds', { in: ['cards'] }),
      line('gold', { in: ['cards'] }),
      group('gold-ds', { in: ['gold'] }),
      line('loans', { in: ['bank'] }),
      group('loans-ds', { in: ['loans'] }),
      group('shared', { in: ['loans', 'payments'] }),
    ];
    const staff = groups.map(({ metadata }) =>
      user(`of-${metadata.name}`, [metadata.name]),
    );
    const entities = [...groups, ...staff];
    expect(
      judgeTraining({ owner }, { owner: 'payments-ds', entities }).status,
    ).toBe(status);
  });

  it.each([
    ['none', group('mine', { members: ['ann'] })],
    ['several', group('mine', { in: ['a', 'b'], members: ['ann'] })],
  ])('of a model with %s as line is owned by its owner alone', (_, mine) => {
    const entities = [
      line('a'),
      line('b'),
      mine,
      group('other', { in: ['a'], members: ['ann'] }),
      user('ann'),
    ];
    expect(judgeTraining({}, { owner: 'mine', entities }).status).toBe('owned');
    expect(
      judgeTraining({ owner: 'other' }, { owner: 'mine', entities }),
    ).toMatchObject({ status: 'fenced', fencedTo: 'line-of-business' });
  });

  it('is orphaned before it is owned: the model’s owner is not alive', () => {
    expect(judgeTraining({}, { owner: 'deserted' })).toMatchObject({
      status: 'orphaned',
      owner: g('deserted'),
    });
  });

  it('is orphaned without any owner at all', () => {
    const entity = model({ stages: { training: { tools: ['mlflow'] } } });
    expect(judge(entity, COMPANY).stages[1]).toEqual({
      stage: 'training',
      status: 'orphaned',
      tools: ['component:default/mlflow'],
    });
  });

  it('is orphaned where the owner is no reference', () => {
    expect(judgeTraining({ owner: ['payments-data'] })).toEqual({
      stage: 'training',
      status: 'orphaned',
      tools: [],
    });
  });

  it('resolves owners in the namespace of the model', () => {
    const entity = model({
      ref: 'emea/churn',
      owner: 'ds',
      stages: { training: { owner: 'it' }, serving: { owner: 'default/it' } },
    });
    const { stages, owner } = judge(entity, [
      line('emea/ds', { members: ['user:emea/ann'] }),
      group('emea/it', { in: ['emea/ds'], members: ['user:emea/ann'] }),
      user('emea/ann'),
    ]);
    expect(owner).toEqual({ entityRef: 'group:emea/ds', alive: true });
    expect(stages[1]).toMatchObject({
      owner: 'group:emea/it',
      status: 'owned',
    });
    expect(stages[3]).toMatchObject({ owner: g('it'), status: 'orphaned' });
  });

  it('is notApplicable with the reason alone', () => {
    expect(judgeTraining({ notApplicable: 'bought' })).toEqual({
      stage: 'training',
      status: 'notApplicable',
      reason: 'bought',
    });
  });

  it.each([
    ['production', 'serving', 'unclaimed', true],
    ['production', 'monitoring', 'unclaimed', true],
    ['production', 'deployment', 'notApplicable', false],
    ['production', 'retraining', 'notApplicable', false],
    ['experimental', 'serving', 'notApplicable', false],
    ['deprecated', 'monitoring', 'notApplicable', false],
  ])('in %s, %s said not to apply: %s', (lifecycle, stage, status, must) => {
    const verdict = judge(
      model({
        owner: 'payments-risk-ds',
        lifecycle,
        stages: { [stage]: { notApplicable: 'no need' } },
      }),
      COMPANY,
    );
    const judged = verdict.stages.find(s => s.stage === stage)!;
    expect(judged.status).toBe(status);
    expect(Object.keys(judged)).toEqual(
      must ? ['stage', 'status'] : ['stage', 'status', 'reason'],
    );
    expect(verdict.findings).toEqual(must ? ['stage-must-apply'] : []);
  });
});

describe('findings', () => {
  const both = group('both', { in: ['payments', 'claims'], members: ['ana'] });

  it.each([
    { name: 'none', owner: 'payments-risk-ds', findings: [] },
    { name: 'no line', owner: 'core-it', findings: ['no-line-of-business'] },
    { name: 'no owner', owner: undefined, findings: ['no-line-of-business'] },
    {
      name: 'several lines',
      owner: 'both',
      findings: ['line-of-business-ambiguous'],
    },
  ])('$name', ({ owner, findings }) => {
    const verdict = judge(model({ owner }), [...COMPANY, both]);
    expect(verdict.findings).toEqual(findings);
    expect(verdict.lineOfBusiness).toBe(
      findings.length > 0 ? null : g('payments'),
    );
  });

  it('tell that membership is unknown without any user', () => {
    const groups = COMPANY.filter(({ kind }) => kind !== 'User');
    const known = judge(
      model({ owner: 'deserted', stages: { training: null } }),
      groups,
    );
    expect(known.findings).toEqual(['membership-unknown']);
    expect(known.owner).toEqual({ entityRef: g('deserted'), alive: true });
    expect(known.stages[1].status).toBe('owned');
    expect(judge(model({ owner: 'ghost' }), groups).findings).toEqual([
      'no-line-of-business',
    ]);
    expect(
      judge(
        model({ owner: 'ghost', stages: { training: { owner: 'core-it' } } }),
        groups,
      ).findings,
    ).toEqual(['no-line-of-business', 'membership-unknown']);
  });
});

describe('the verdict on a model', () => {
  it('names nobody where nobody is named', () => {
    expect(judge(model(), COMPANY)).toMatchObject({
      owner: null,
      lineOfBusiness: null,
      score: 0,
      handoffs: 0,
      operatingModel: 'unknown',
    });
  });

  it('takes an entity without spec.ml, or without spec, as all unclaimed', () => {
    const bare = model({ owner: 'payments-risk-ds' });
    delete bare.spec!.ml;
    const barer = model();
    delete barer.spec;
    for (const entity of [bare, barer]) {
      const { stages, score } = judge(entity, COMPANY);
      expect(stages.map(({ status }) => status)).toEqual(
        STAGES.map(() => 'unclaimed'),
      );
      expect(score).toBe(0);
    }
  });
});
