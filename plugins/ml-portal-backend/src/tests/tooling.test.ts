import type { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  type Page,
  roadmapRequestReadPermission,
  type StageTooling,
  type ToolChoice,
  toolEvaluationAnswerPermission,
  type ToolEvaluation,
  type ToolingDecision,
  type ToolingDecisionDetails,
  toolingDecisionRecordPermission,
  toolingDecisionReviewPermission,
  type ToolRow,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { group, model, stages, tool, user } from '../__testUtils__/company';
import { headerOf } from '../__testUtils__/people';
import {
  type Policy,
  startPortal,
  type TestPortal,
} from '../__testUtils__/portal';

jest.setTimeout(300_000);

const CARDS = 'group:default/cards';
const LOANS = 'group:default/loans';
const GROUPS = {
  olga: [CARDS],
  otto: [CARDS],
  oren: [CARDS],
  okan: [CARDS],
  lina: [LOANS],
  luis: [LOANS],
  leah: [LOANS],
  dora: [CARDS, LOANS],
  dan: [CARDS],
  paul: ['group:default/ml-platform'],
  reader: [CARDS],
};

const PAYMENTS = { entityRef: 'group:default/payments', title: 'payments' };
const refOf = (name: string) => `component:default/${name}`;
const all = (rating: number) => ({
  fit: rating,
  easeOfUse: rating,
  reliability: rating,
  support: rating,
});
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const DOCUMENTS: Entity[] = [
  group('payments', 'line-of-business'),
  group('cards', 'team', 'payments'),
  group('lending', 'line-of-business'),
  group('loans', 'team', 'lending'),
  group('ml-platform', 'ml-platform'),
  user('ada', 'cards'),
  user('lin', 'loans'),
  user('pat', 'ml-platform'),
  tool('mlflow', 'ml-platform', {
    access: 'self-serve',
    adoption: 'mandatory',
    stagesServed: ['training'],
  }),
  tool('kserve', 'ml-platform', { stagesServed: ['serving', 'training'] }),
  tool('feast', 'cards', { access: 'request' }),
  model('fraud', 'cards', {
    stages: stages({
      training: { tools: ['mlflow', 'ray', 'feast'] },
      serving: { owner: 'ml-platform', tools: ['ray'] },
    }),
  }),
  model('limits', 'cards', {
    stages: stages({ training: { tools: ['ray'] } }),
  }),
  model('loan', 'loans', {
    stages: stages({ training: { tools: ['mlflow', 'ray'] } }),
  }),
];

/** The reader may read what cards owns, and who they are: payments, too. */
const policy: Policy = (permission, who) => {
  if (
    who === 'user:default/reader' &&
    isResourcePermission(permission, 'catalog-entity')
  ) {
    return createCatalogConditionalDecision(permission, {
      anyOf: [
        catalogConditions.isEntityOwner({ claims: [CARDS] }),
        catalogConditions.hasMetadata({ key: 'name', value: 'payments' }),
        catalogConditions.hasMetadata({ key: 'name', value: 'mlflow' }),
      ],
    });
  }
  const refused =
    who === 'user:default/dan' &&
    [
      toolEvaluationAnswerPermission,
      toolingDecisionRecordPermission,
      toolingDecisionReviewPermission,
      roadmapRequestReadPermission,
    ].some(each => isPermission(permission, each));
  return { result: refused ? AuthorizeResult.DENY : AuthorizeResult.ALLOW };
};

const DECISION = {
  lineOfBusiness: 'payments',
  stage: 'training',
  tool: 'ray',
  reason: 'It trains on our cluster.',
  tradeOffs: 'We run it ourselves.',
  alternatives: ['mlflow'],
  objective: 'Fewer fraud losses',
  agreedBy: ['cards', 'user:default/olga'],
  reviewOn: dayIn(30),
};

describe('tooling', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(DOCUMENTS, policy, GROUPS, {
      // What is delivered is due at once.
      tooling: { adoptedAfterDays: 0 },
    });
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  const call = async <T>(
    status: number,
    who: string,
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body?: object,
  ): Promise<T> => {
    const reply = await portal.call(method, `/v1/${path}`, headerOf(who), body);
    expect([
      who,
      method,
      path,
      reply.status,
      reply.body.error?.message,
    ]).toEqual([
      who,
      method,
      path,
      status,
      status < 400 ? undefined : expect.any(String),
    ]);
    return reply.body;
  };
  const path = 'tools/default/mlflow/evaluation';
  const evaluationFor = (who: string) =>
    call<ToolEvaluation>(200, who, 'get', path);
  const answer = (who: string, rating: number, status = 200) =>
    call<ToolEvaluation>(status, who, 'put', path, all(rating));
  const toolingOf = async (who: string, stage = 'training') => {
    const { stages: found } = await call<{ stages: StageTooling[] }>(
      200,
      who,
      'get',
      'tooling',
    );
    return found.find(each => each.stage === stage)!;
  };

  it('tells which tools are used at a stage, and which are not', async () => {
    expect(await toolingOf('paul')).toMatchObject({
      tools: [
        {
          entityRef: refOf('ray'),
          title: 'ray',
          catalogued: false,
          platform: false,
          access: null,
          adoption: null,
          models: 3,
          usedBy: [
            { lineOfBusiness: PAYMENTS, models: 2 },
            { lineOfBusiness: { title: 'lending' }, models: 1 },
          ],
          evaluation: null,
          concerns: [],
        },
        {
          entityRef: refOf('mlflow'),
          catalogued: true,
          platform: true,
          access: 'self-serve',
          adoption: 'mandatory',
          models: 2,
        },
        {
          entityRef: refOf('feast'),
          catalogued: true,
          platform: false,
          access: 'request',
          models: 1,
        },
      ],
      totalTools: 3,
      unused: [{ entityRef: refOf('kserve'), title: 'kserve' }],
    });
    const seen = await toolingOf('reader');
    expect(seen.tools.map(each => [each.entityRef, each.models])).toEqual([
      [refOf('ray'), 2],
      [refOf('feast'), 1],
      [refOf('mlflow'), 1],
    ]);
    expect(seen.unused).toEqual([]);
  });

  it('publishes what three people say, and of whom nobody may tell', async () => {
    for (const who of ['olga', 'otto']) {
      const said = await answer(who, 1);
      expect(said).toMatchObject({
        current: null,
        byLine: [],
        history: [],
        fewestAnswers: 3,
        mine: all(1),
        mayEvaluate: true,
      });
    }
    expect(await evaluationFor('paul')).toMatchObject({
      current: null,
      mine: null,
      mayEvaluate: false,
    });
    await answer('oren', 4);
    const current = { answers: 3, criteria: all(2), overall: 2 };
    for (const who of ['paul', 'lina', 'reader']) {
      expect(await evaluationFor(who)).toMatchObject({
        current,
        byLine: [{ ...current, lineOfBusiness: PAYMENTS }],
        history: [current],
        mine: null,
      });
    }
    // One more would tell what they said.
    await answer('lina', 5);
    await answer('luis', 5);
    await answer('leah', 5);
    const { items } = await call<Page<ToolRow>>(200, 'paul', 'get', 'tools');
    expect(
      items.map(({ title, evaluation, concerns }) => [
        title,
        evaluation,
        concerns,
      ]),
    ).toEqual([
      ['feast', null, []],
      ['kserve', null, []],
      ['mlflow', { answers: 6, overall: 3.5 }, []],
    ]);
    expect(await evaluationFor('leah')).toMatchObject({
      current: { answers: 6, overall: 3.5 },
      byLine: [
        { answers: 3, overall: 5, lineOfBusiness: { title: 'lending' } },
        { answers: 3, overall: 2, lineOfBusiness: PAYMENTS },
      ],
      history: [{ answers: 3 }, { answers: 6 }],
      mine: all(5),
    });
  });

  it('keeps answers of lines that may not be read from who may not', async () => {
    const told = async (who: string) =>
      (await evaluationFor(who)).byLine.map(
        ({ lineOfBusiness }) => lineOfBusiness.title,
      );
    expect(await told('paul')).toEqual(['lending', 'payments']);
    expect(await told('reader')).toEqual(['payments']);
    const text = JSON.stringify(await evaluationFor('paul'));
    for (const who of Object.keys(GROUPS)) {
      expect(text).not.toContain(`user:default/${who}`);
    }
  });

  it('tells of a mandatory tool that its users rate poorly', async () => {
    for (const who of ['leah', 'lina', 'luis']) {
      await answer(who, 1);
    }
    const rated = await toolingOf('paul');
    expect(rated.tools.find(({ title }) => title === 'mlflow')).toMatchObject({
      evaluation: { answers: 6, overall: 1.5 },
      concerns: ['mandatory-and-poor'],
    });
  });

  it('takes answers of who uses a tool, and may say so', async () => {
    await answer('dan', 3, 403);
    await answer('paul', 3, 403);
    const feast = 'tools/default/feast/evaluation';
    await call(403, 'lina', 'put', feast, all(3));
    await call(200, 'olga', 'put', feast, all(3));
    await call(404, 'olga', 'put', 'tools/default/ray/evaluation', all(3));
    // Who may not answer still may take back what they said.
    await call(204, 'dan', 'delete', feast);
    await call(204, 'olga', 'delete', feast);
    const mine = await call<ToolEvaluation>(200, 'olga', 'get', feast);
    expect(mine).toMatchObject({ mine: null, mayEvaluate: true });
  });

  const choicesOf = async (who: string, query = '') =>
    (
      await call<Page<ToolChoice>>(200, who, 'get', `tool-choices${query}`)
    ).items.map(choice => [
      choice.lineOfBusiness.title,
      choice.stage,
      choice.tool.title,
      choice.models,
      choice.decision?.id ?? null,
    ]);

  it("tells which tools are a line's own, and why it chose them", async () => {
    const own = [
      ['payments', 'training', 'ray', 2, null],
      ['lending', 'training', 'ray', 1, null],
      ['payments', 'training', 'feast', 1, null],
    ];
    expect(await choicesOf('paul')).toEqual(expect.arrayContaining(own));
    expect(await choicesOf('paul')).toHaveLength(3);
    expect(await choicesOf('paul', '?limit=1')).toEqual([own[0]]);
    expect(await choicesOf('reader', '?lineOfBusiness=lending')).toEqual([]);
    expect(await choicesOf('reader')).toEqual([own[0], own[2]]);
    expect(await choicesOf('paul', '?lifecycle=test')).toEqual([]);

    const decided = await call<ToolingDecisionDetails>(
      201,
      'olga',
      'post',
      'tooling-decisions',
      DECISION,
    );
    expect(decided).toMatchObject({
      lineOfBusiness: PAYMENTS,
      tool: { entityRef: refOf('ray'), title: 'ray', catalogued: false },
      alternatives: [refOf('mlflow')],
      agreedBy: [CARDS, 'user:default/olga'],
      decidedBy: 'user:default/olga',
      status: 'in-force',
      overdue: false,
      models: 2,
      permitted: { review: true, end: true },
    });
    expect(await choicesOf('paul', '?decided=true')).toEqual([
      ['payments', 'training', 'ray', 2, decided.id],
    ]);
    expect(await choicesOf('paul', '?decided=false')).toHaveLength(2);
    expect(await choicesOf('paul', '?tool=ray&stage=training')).toHaveLength(2);
  });

  it('has decisions made by who belongs to a line, and nobody else', async () => {
    const decide = (status: number, who: string, change: object = {}) =>
      call(status, who, 'post', 'tooling-decisions', {
        ...DECISION,
        ...change,
      });
    await decide(409, 'otto');
    await decide(403, 'lina');
    await decide(403, 'paul');
    await decide(403, 'dan', { stage: 'serving' });
    await decide(403, 'olga', { lineOfBusiness: 'absent' });
    const listed = (who: string, query = '') =>
      call<Page<ToolingDecision> & { mayDecideFor: object[] }>(
        200,
        who,
        'get',
        `tooling-decisions${query}`,
      );
    const titles = async (who: string) =>
      (await listed(who)).mayDecideFor.map(
        line => (line as { title: string }).title,
      );
    expect(await titles('dora')).toEqual(['lending', 'payments']);
    expect(await titles('dan')).toEqual([]);
    expect(await titles('paul')).toEqual([]);
    expect((await listed('dan')).items[0].permitted).toEqual({
      review: false,
      end: false,
    });
    expect((await listed('lina', '?mine=true')).totalItems).toBe(0);
    expect((await listed('otto', '?mine=true')).totalItems).toBe(1);
    expect((await listed('reader')).totalItems).toBe(1);
  });

  it('shows a decision to who may read its line of business', async () => {
    const made = await call<ToolingDecisionDetails>(
      201,
      'lina',
      'post',
      'tooling-decisions',
      { ...DECISION, lineOfBusiness: 'lending', tool: 'feast' },
    );
    const one = `tooling-decisions/${made.id}`;
    expect(made).toMatchObject({
      models: 0,
      tool: { title: 'feast', catalogued: true },
    });
    await call(200, 'paul', 'get', one);
    await call(404, 'reader', 'get', one);
    const seen = { changedAt: made.changedAt, comment: 'We use it no longer' };
    await call(404, 'reader', 'post', `${one}/end`, seen);
    await call(403, 'olga', 'post', `${one}/end`, seen);
    const reviewed = await call<ToolingDecisionDetails>(
      200,
      'luis',
      'post',
      `${one}/review`,
      { ...seen, comment: 'Still so', reviewOn: dayIn(300) },
    );
    expect(reviewed.trail).toMatchObject([
      { event: 'recorded', by: 'user:default/lina', reviewOn: dayIn(30) },
      {
        event: 'reviewed',
        by: 'user:default/luis',
        reviewOn: dayIn(300),
        comment: 'Still so',
      },
    ]);
    await call(409, 'lina', 'post', `${one}/end`, seen);
    const { changedAt } = reviewed;
    await call(200, 'lina', 'post', `${one}/end`, { ...seen, changedAt });
    const { items } = await call<Page<ToolingDecision>>(
      200,
      'paul',
      'get',
      'tooling-decisions?lineOfBusiness=lending',
    );
    expect(items).toMatchObject([{ id: made.id, status: 'ended' }]);
  });

  it('tells of what was delivered and is hardly used, to who may know of it', async () => {
    const asked = await call<{ id: string }>(
      201,
      'olga',
      'post',
      'roadmap-requests',
      {
        title: 'Self-serve serving',
        problem: 'We wait.',
        stage: 'serving',
        scope: { kind: 'models', models: [refOf('fraud')] },
        lineOfBusiness: 'payments',
      },
    );
    await call(200, 'paul', 'post', `roadmap-requests/${asked.id}/move`, {
      from: 'proposed',
      to: 'delivered',
      tool: 'kserve',
    });
    const concernsFor = async (who: string) =>
      (await call<ToolRow>(200, who, 'get', 'tools/default/kserve')).concerns;
    expect(await concernsFor('paul')).toEqual(['delivered-and-unused']);
    expect(await concernsFor('dan')).toEqual([]);
  });
});
