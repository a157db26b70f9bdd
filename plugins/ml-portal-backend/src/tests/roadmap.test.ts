import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ROADMAP_SORTS,
  type RoadmapBoard,
  type RoadmapRequest,
  type RoadmapRequestDetails,
  type RoadmapSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { company, model, stages } from '../__testUtils__/company';
import { headerOf } from '../__testUtils__/people';
import {
  type Policy,
  startPortal,
  type TestPortal,
} from '../__testUtils__/portal';

jest.setTimeout(300_000);

const GROUPS = {
  olga: ['group:default/cards'],
  otto: ['group:default/cards'],
  lina: ['group:default/loans'],
  dora: ['group:default/cards', 'group:default/loans'],
  paul: ['group:default/ml-platform'],
  reader: ['group:default/cards'],
};

const CORE_IT = 'group:default/core-it';
const PAYMENTS = { entityRef: 'group:default/payments', title: 'payments' };
const LENDING = { entityRef: 'group:default/lending', title: 'lending' };
const WANTED = {
  title: 'Self-serve deployment',
  problem: 'We wait for a release window.',
  stage: 'deployment',
  scope: { kind: 'receivingTeam', team: 'core-it' },
  lineOfBusiness: 'payments',
};

const refOf = (name: string) => `component:default/${name}`;
const worth = (amount: number, currency: string) => ({
  businessObjective: {
    problem: 'Losses',
    annualValue: { amount, currency },
  },
});
const BY_CORE_IT = { stages: stages({ deployment: { owner: 'core-it' } }) };

/** The models of cards wait for core-it, as does one of loans. */
const BASE = company().filter(({ spec }) => spec?.type !== 'ml-model');
const FRAUD = model('fraud', 'cards', { ...BY_CORE_IT, ...worth(7, 'EUR') });
const LIMITS = model('limits', 'cards', { ...BY_CORE_IT, ...worth(9, 'USD') });
const LOAN = model('loan', 'loans', { ...BY_CORE_IT, ...worth(1, 'EUR') });
const CHURN = model('churn', 'cards', { stages: { training: {} } });
const MODELS = [FRAUD, LIMITS, LOAN, CHURN];

const policy: Policy = (permission, user) =>
  user === 'user:default/reader' &&
  isResourcePermission(permission, 'catalog-entity')
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ['group:default/cards'] }),
      )
    : { result: AuthorizeResult.ALLOW };

const sent: NotificationSendOptions[] = [];
const inbox = createServiceFactory({
  service: notificationService,
  deps: {},
  factory: () => ({
    send: async notification => {
      sent.push(notification);
    },
  }),
});

describe('the roadmap', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal([...BASE, ...MODELS], policy, GROUPS, {}, [
      inbox,
    ]);
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  type Method = 'get' | 'post' | 'put' | 'delete';
  const call = (who: string, method: Method, path: string, body?: object) =>
    portal.call(method, `/v1/roadmap-${path}`, headerOf(who), body);
  const expecting = async <T>(
    status: number,
    ...request: Parameters<typeof call>
  ): Promise<T> => {
    const reply = await call(...request);
    expect([request, reply.status, reply.body.error?.message]).toEqual([
      request,
      status,
      status < 400 ? undefined : expect.any(String),
    ]);
    return reply.body;
  };
  const ask = (who: string, change: object = {}) =>
    expecting<RoadmapRequestDetails>(201, who, 'post', 'requests', {
      ...WANTED,
      ...change,
    });
  const seenBy = (who: string, id: string) =>
    expecting<RoadmapRequestDetails>(200, who, 'get', `requests/${id}`);
  const boardOf = (who: string, query = '') =>
    expecting<RoadmapBoard>(200, who, 'get', `board${query}`);
  const moveTo = (id: string, from: string, to: string, more: object = {}) =>
    expecting<RoadmapRequestDetails>(
      200,
      'paul',
      'post',
      `requests/${id}/move`,
      { from, to, ...more },
    );
  const news = async (scope: string) => {
    const find = () =>
      sent.find(({ payload }) => payload.scope?.startsWith(scope));
    const found = await portal.until(async () => find());
    sent.splice(sent.indexOf(found), 1);
    return found;
  };
  const change = (models: Entity[]) => portal.write([...BASE, ...models]);

  it('leads a request from what is offered to what came of it', async () => {
    const { items: offers } = await expecting<{ items: object[] }>(
      200,
      'olga',
      'get',
      'offers',
    );
    const demand = {
      fences: 3,
      unclaimed: 0,
      models: 3,
      linesOfBusiness: 2,
      declaredValue: [
        { currency: 'EUR', amount: 8, models: 2 },
        { currency: 'USD', amount: 9, models: 1 },
      ],
    };
    expect(offers).toEqual([
      {
        stage: 'deployment',
        scope: { kind: 'receivingTeam', team: CORE_IT },
        demand,
      },
    ]);

    // Asked for, it is offered no more.
    const asked = await ask('olga');
    const { id } = asked;
    expect(asked).toMatchObject({
      status: 'proposed',
      scope: { kind: 'receivingTeam', team: CORE_IT },
      lineOfBusiness: PAYMENTS,
      requestedBy: 'user:default/olga',
      answeredAt: null,
      following: true,
      demand,
      outcome: null,
      trail: [{ status: 'proposed', by: 'user:default/olga' }],
      permitted: { vote: true, comment: true, moveTo: [], delete: true },
    });
    expect(asked.touched.map(({ entityRef }) => entityRef)).toEqual(
      ['fraud', 'limits', 'loan'].map(refOf),
    );
    const later = await expecting(200, 'olga', 'get', 'offers');
    expect(later).toEqual({ items: [] });

    // Votes count by the line of business of the voter.
    for (const who of ['olga', 'otto', 'lina', 'dora', 'paul', 'olga']) {
      await expecting(200, who, 'put', `requests/${id}/vote`);
    }
    const votes = await expecting(200, 'paul', 'delete', `requests/${id}/vote`);
    expect(votes).toEqual({
      total: 4,
      mine: false,
      byLine: [
        { lineOfBusiness: PAYMENTS, votes: 2 },
        { lineOfBusiness: LENDING, votes: 1 },
        { lineOfBusiness: null, votes: 1 },
      ],
    });

    // The platform answers; followers hear of it, but for who said it.
    await expecting(204, 'otto', 'delete', `requests/${id}/follow`);
    const text = 'Which regions do you need?';
    await expecting(201, 'paul', 'post', `requests/${id}/comments`, { text });
    expect(await news('roadmap:comment:')).toMatchObject({
      recipients: {
        entityRef: ['dora', 'lina', 'olga'].map(name => `user:default/${name}`),
      },
      payload: {
        title: 'paul commented on “Self-serve deployment”',
        description: text,
        link: `/ml-portal/roadmap/${id}`,
        topic: 'roadmap-requests',
      },
    });
    const board = await boardOf('paul');
    expect(board).toMatchObject({
      daysToFirstAnswer: 0,
      unanswered: 0,
      mayDecide: true,
      mayRequestFor: [],
    });
    expect(board.columns[0]).toMatchObject({
      status: 'proposed',
      totalItems: 1,
      items: [{ id, comments: 1, answeredAt: expect.any(String) }],
    });

    await moveTo(id, 'proposed', 'in-progress');
    expect((await news('roadmap:move:')).payload).toMatchObject({
      title: '“Self-serve deployment” is in progress',
    });
    const delivered = await moveTo(id, 'in-progress', 'delivered', {
      tool: 'mlflow',
    });
    expect(delivered).toMatchObject({
      status: 'delivered',
      tool: refOf('mlflow'),
      outcome: { touched: 3, owned: 0, fenced: 3, usingTool: 0 },
      permitted: { vote: false, moveTo: ['under-review'] },
    });
    expect((await news('roadmap:move:')).payload).toMatchObject({
      title: '“Self-serve deployment” is delivered',
      description: 'Served by mlflow.',
    });

    const named = await ask('olga', {
      scope: { kind: 'models', models: ['limits', 'fraud', 'churn'] },
    });
    expect(named.demand).toMatchObject({ fences: 2, unclaimed: 1, models: 3 });

    // One line of business takes it up; a model leaves the catalog.
    const own = { stages: stages({ deployment: { tools: ['mlflow'] } }) };
    change([model('fraud', 'cards', own), LOAN, CHURN]);
    const { outcome, demand: left } = await portal.until(async () => {
      const seen = await seenBy('olga', id);
      return seen.outcome?.gone === 1 && seen.outcome.owned === 1 && seen;
    });
    expect(outcome).toEqual({
      touched: 3,
      owned: 1,
      fenced: 1,
      unclaimed: 0,
      notApplicable: 0,
      gone: 1,
      usingTool: 1,
    });
    expect(left).toMatchObject({ fences: 1, models: 1, linesOfBusiness: 1 });
    // It stays named, and counts as nothing.
    expect(await seenBy('olga', named.id)).toMatchObject({
      scope: { models: ['churn', 'fraud', 'limits'].map(refOf) },
      gone: [refOf('limits')],
      demand: { fences: 0, unclaimed: 1, models: 1 },
    });
    await expecting(204, 'olga', 'delete', `requests/${named.id}`);

    change(MODELS);
    await portal.until(
      async () => (await seenBy('olga', id)).demand.fences === 3,
    );
  });

  it('tells who may not read every model of what they may read', async () => {
    const named = await ask('olga', {
      scope: { kind: 'models', models: ['fraud', 'loan'] },
    });
    const ofLine = await ask('lina', {
      scope: { kind: 'lineOfBusiness', lineOfBusiness: 'lending' },
      lineOfBusiness: 'lending',
    });
    await expecting(200, 'lina', 'put', `requests/${named.id}/vote`);

    const seen = await seenBy('reader', named.id);
    expect(seen).toMatchObject({
      scope: { kind: 'models', models: [refOf('fraud')] },
      lineOfBusiness: null,
      demand: { fences: 1, models: 1, linesOfBusiness: 0 },
      touched: [{ entityRef: refOf('fraud'), lineOfBusiness: null }],
      gone: [],
      votes: { total: 1, byLine: [{ lineOfBusiness: null, votes: 1 }] },
    });
    expect(await seenBy('reader', ofLine.id)).toMatchObject({
      scope: { kind: 'lineOfBusiness', lineOfBusiness: null },
      lineOfBusiness: null,
      demand: { models: 0 },
      touched: [],
    });
    // The tool that serves it belongs to the platform.
    const served = await ask('olga');
    await moveTo(served.id, 'proposed', 'delivered', { tool: 'mlflow' });
    const delivery = await seenBy('reader', served.id);
    expect(delivery.status).toBe('delivered');
    expect(JSON.stringify(delivery)).not.toContain('mlflow');

    const search = async (who: string, query: string) => {
      const { totalItems } = await expecting<{ totalItems: number }>(
        200,
        who,
        'get',
        `requests?${query}`,
      );
      return totalItems;
    };
    for (const query of [
      'model=loan',
      'lineOfBusiness=lending',
      'tool=mlflow',
    ]) {
      expect(await search('reader', query)).toBe(0);
      expect(await search('olga', query)).toBeGreaterThan(0);
    }
    const refusal = async (scope: object) => {
      const { status, body } = await call('reader', 'post', 'requests', {
        ...WANTED,
        scope,
      });
      return [status, body.error?.message];
    };
    for (const [scope, message] of [
      [
        { kind: 'models', models: ['NAME'] },
        'scope.models: there is no model component:default/NAME',
      ],
      [
        { kind: 'lineOfBusiness', lineOfBusiness: 'NAME' },
        'scope.lineOfBusiness: there is no line of business group:default/NAME',
      ],
    ] as const) {
      for (const name of ['loan', 'lending', 'absent']) {
        const text = JSON.stringify(scope).replace('NAME', name);
        expect(await refusal(JSON.parse(text))).toEqual([
          400,
          message.replace('NAME', name),
        ]);
      }
    }
    const ownLine = PAYMENTS.entityRef;
    expect((await boardOf('reader')).mayRequestFor).toEqual([
      { entityRef: ownLine, title: ownLine },
    ]);
    expect((await ask('reader')).lineOfBusiness).toBe(null);
  });

  it('lets people ask for their own line of business alone', async () => {
    for (const [who, lineOfBusiness, status] of [
      ['olga', 'payments', 201],
      ['olga', 'lending', 403],
      ['olga', 'absent', 403],
      ['dora', 'lending', 201],
      ['paul', 'payments', 403],
      ['stranger', 'payments', 403],
    ] as const) {
      await expecting(status, who, 'post', 'requests', {
        ...WANTED,
        lineOfBusiness,
      });
    }
    expect((await boardOf('dora')).mayRequestFor).toEqual([LENDING, PAYMENTS]);
    expect((await boardOf('stranger')).mayRequestFor).toEqual([]);
  });

  it('lets one of those who move at once be first', async () => {
    const { id } = await ask('olga');
    const move = { from: 'proposed', to: 'planned' };
    const replies = await Promise.all(
      [1, 2, 3].map(() => call('paul', 'post', `requests/${id}/move`, move)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    // Its author may withdraw a proposal, and nothing that was moved.
    await expecting(403, 'olga', 'delete', `requests/${id}`);
    await expecting(204, 'paul', 'delete', `requests/${id}`);
    await expecting(404, 'olga', 'put', `requests/${id}/vote`);
  });

  it('tells everybody why a request is declined, and takes it up again', async () => {
    const { id } = await ask('olga');
    const path = `requests/${id}/move`;
    const declined = { from: 'proposed', to: 'declined' };
    await expecting(400, 'paul', 'post', path, declined);
    await moveTo(id, 'proposed', 'declined', { reason: 'Too dear' });
    expect(await seenBy('stranger', id)).toMatchObject({
      status: 'declined',
      reason: 'Too dear',
      permitted: { vote: false, comment: true, moveTo: [] },
    });
    await expecting(409, 'lina', 'put', `requests/${id}/vote`);
    const again = await moveTo(id, 'declined', 'under-review');
    expect(again).not.toHaveProperty('reason');
    expect(again.trail).toMatchObject([
      { status: 'proposed' },
      { status: 'declined', reason: 'Too dear' },
      { status: 'under-review' },
    ]);
  });

  it('lets who said something, or who decides, take it back', async () => {
    const { id } = await ask('olga');
    const comments = `requests/${id}/comments`;
    const say = (who: string) =>
      expecting<{ id: string }>(201, who, 'post', comments, { text: 'Hm' });
    const mine = await say('lina');
    const other = await say('lina');
    const may = async (who: string) => {
      const { items } = await expecting<{ items: { mayDelete: boolean }[] }>(
        200,
        who,
        'get',
        comments,
      );
      return items.map(({ mayDelete }) => mayDelete);
    };
    expect(await may('lina')).toEqual([true, true]);
    expect(await may('olga')).toEqual([false, false]);
    await expecting(403, 'olga', 'delete', `${comments}/${mine.id}`);
    await expecting(204, 'lina', 'delete', `${comments}/${mine.id}`);
    await expecting(204, 'paul', 'delete', `${comments}/${other.id}`);
    await expecting(404, 'paul', 'delete', `${comments}/${other.id}`);
    expect(await seenBy('olga', id)).toMatchObject({
      comments: 0,
      answeredAt: null,
    });
  });

  it('pages through requests in order, each once', async () => {
    const valueOf: Record<RoadmapSort, (request: RoadmapRequest) => number> = {
      '-votes': ({ votes }) => votes.total,
      '-models': ({ demand }) => demand.models,
      '-requestedAt': ({ requestedAt }) => Date.parse(requestedAt),
    };
    for (const sort of ROADMAP_SORTS) {
      const seen: RoadmapRequest[] = [];
      let cursor = '';
      do {
        const page = await expecting<any>(
          200,
          'olga',
          'get',
          `requests?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...page.items);
        expect(page.totalItems).toBeGreaterThan(4);
        cursor = page.pageInfo.nextCursor ?? '';
      } while (cursor);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      const values = seen.map(valueOf[sort]);
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }
  });

  it('lets services read, and take no part', async () => {
    const { id } = await ask('olga');
    const service = mockCredentials.service.header();
    const asService = (method: Method, path: string, body?: object) =>
      portal.call(method, `/v1/roadmap-${path}`, service, body);
    const { status, body } = await asService('get', `requests/${id}`);
    expect([status, body.permitted]).toEqual([
      200,
      { vote: false, comment: false, moveTo: [], delete: false },
    ]);
    for (const [method, path, sends] of [
      ['post', 'requests', WANTED],
      ['put', `requests/${id}/vote`],
      ['put', `requests/${id}/follow`],
      ['post', `requests/${id}/comments`, { text: 'Hm' }],
      ['post', `requests/${id}/move`, { from: 'proposed', to: 'planned' }],
      ['delete', `requests/${id}`],
    ] as [Method, string, object?][]) {
      const reply = await asService(method, path, sends);
      expect([path, reply.status]).toEqual([path, 403]);
    }
    const { body: mine } = await asService('get', 'board?mine=true');
    expect(mine.columns[0].totalItems).toBe(0);
  });
});
