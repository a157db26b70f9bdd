import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { parse } from 'yaml';
import { company, model, toYaml } from '../__testUtils__/company';
import {
  type Policy,
  startPortal,
  type TestPortal,
} from '../__testUtils__/portal';

jest.setTimeout(300_000);

const CALLERS = [
  'none',
  'nobody',
  'reader',
  'owner',
  'platform',
  'service',
] as const;
type Caller = (typeof CALLERS)[number];

const HEADERS: Record<Caller, string> = {
  none: mockCredentials.none.header(),
  // May read nothing, and has no right of any kind.
  nobody: mockCredentials.user.header('user:default/nobody'),
  // May read what the team cards owns, without being of it.
  reader: mockCredentials.user.header('user:default/reader'),
  owner: mockCredentials.user.header('user:default/owner'),
  platform: mockCredentials.user.header('user:default/platform'),
  service: mockCredentials.service.header(),
};

const policy: Policy = (permission, user) => {
  if (user === 'user:default/nobody') {
    return { result: AuthorizeResult.DENY };
  }
  // What a reader may do, they may do with the same entities only.
  return user === 'user:default/reader' &&
    isResourcePermission(permission, 'catalog-entity')
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ['group:default/cards'] }),
      )
    : { result: AuthorizeResult.ALLOW };
};

const FRAUD = 'component:default/fraud';
const HIDDEN = 'component:default/loan-1';

const exemptionOf = (entityRef: string, check = 'no-fences') => ({
  entityRef,
  scorecard: 'end-to-end-ownership',
  check,
  reason: 'The contract ends in spring.',
  endsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
});

/** Of a route, which begins with it. */
function methodOf(route: string) {
  const [method] = route.split(' ');
  return method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
}

/** By route: what is called, and the status that each caller gets. */
interface Row {
  path: string;
  body?: string | object;
  /** In the order of {@link CALLERS}. */
  statuses: number[];
}

const EVERYBODY = [401, 200, 200, 200, 200, 200];
/** By a permission of its own. */
const ALLOWED = [401, 403, 200, 200, 200, 200];
/** Of the team cards. */
const READABLE = [401, 404, 200, 200, 200, 200];
/** Of others. */
const UNREADABLE = [401, 404, 404, 200, 200, 200];

/** Of the team cards, who are of payments. */
const ASKED = {
  title: 'Self-serve deployment',
  problem: 'We wait for a release window.',
  stage: 'deployment',
  scope: { kind: 'models', models: [FRAUD] },
  lineOfBusiness: 'group:default/payments',
};

const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Of payments, whose team cards is. */
const DECIDED = {
  lineOfBusiness: 'group:default/payments',
  stage: 'serving',
  tool: 'ray',
  reason: 'It runs where our data is.',
  tradeOffs: 'We run it ourselves.',
  alternatives: [],
  agreedBy: ['group:default/cards'],
  reviewOn: dayIn(90),
};

const EVALUATION = 'v1/tools/{namespace}/{name}/evaluation';
const OF_MLFLOW = '/v1/tools/default/mlflow/evaluation';

const ROWS: Record<string, Row[]> = {
  'GET /openapi.json': [{ path: '/openapi.json', statuses: EVERYBODY }],
  'GET /v1/ownership/{kind}/{namespace}/{name}': [
    { path: '/v1/ownership/component/default/fraud', statuses: READABLE },
    { path: '/v1/ownership/component/default/loan-1', statuses: UNREADABLE },
  ],
  'GET /v1/ownership/{kind}/{namespace}/{name}/history': [
    {
      path: '/v1/ownership/component/default/fraud/history',
      statuses: READABLE,
    },
    {
      path: '/v1/ownership/component/default/loan-1/history',
      statuses: UNREADABLE,
    },
  ],
  ...Object.fromEntries(
    [
      'models',
      'models.csv',
      'fences',
      'lines-of-business',
      'organization',
      'islands',
      'value',
      'objectives',
      'velocity',
      'model-velocity',
      'drops',
      'failing-checks',
      'scorecards/standings',
      'tools',
      'tooling',
      'tool-choices',
      'tooling-decisions',
      'feature-stores',
      'rejected',
      'scorecards',
      'exemptions',
    ].map(name => [
      `GET /v1/${name}`,
      [{ path: `/v1/${name}`, statuses: EVERYBODY }],
    ]),
  ),
  // What may not be read is told as what is unknown; see the tests of badges.
  'GET /v1/badges/{kind}/{namespace}/{name}.svg': [
    { path: '/v1/badges/component/default/loan-1.svg', statuses: EVERYBODY },
  ],
  'GET /v1/lines-of-business/{namespace}/{name}': [
    { path: '/v1/lines-of-business/default/payments', statuses: UNREADABLE },
  ],
  'GET /v1/lines-of-business/{namespace}/{name}/history': [
    {
      path: '/v1/lines-of-business/default/payments/history',
      statuses: [401, 403, 403, 200, 200, 200],
    },
  ],
  'GET /v1/organization/history': [
    {
      path: '/v1/organization/history',
      statuses: [401, 403, 403, 200, 200, 200],
    },
  ],
  // Whom they count are groups and users that not everybody may read.
  'GET /v1/people': [
    { path: '/v1/people', statuses: [401, 403, 403, 200, 200, 200] },
  ],
  'GET /v1/phase': [
    { path: '/v1/phase', statuses: [401, 403, 403, 200, 200, 200] },
  ],
  'GET /v1/tools/{namespace}/{name}': [
    { path: '/v1/tools/default/mlflow', statuses: UNREADABLE },
  ],
  'GET /v1/tools/{namespace}/{name}/history': [
    { path: '/v1/tools/default/mlflow/history', statuses: UNREADABLE },
  ],
  'GET /v1/feature-stores/{namespace}/{name}': [
    { path: '/v1/feature-stores/default/customer-360', statuses: UNREADABLE },
  ],
  'GET /v1/feature-stores/{namespace}/{name}/history': [
    {
      path: '/v1/feature-stores/default/customer-360/history',
      statuses: UNREADABLE,
    },
  ],
  [`GET /${EVALUATION}`]: [{ path: OF_MLFLOW, statuses: UNREADABLE }],
  // Cards use it; the platform only owns it.
  [`PUT /${EVALUATION}`]: [
    {
      path: OF_MLFLOW,
      body: { fit: 5, easeOfUse: 4, reliability: 3, support: 2 },
      statuses: [401, 404, 404, 200, 403, 403],
    },
  ],
  [`DELETE /${EVALUATION}`]: [
    { path: OF_MLFLOW, statuses: [401, 404, 404, 204, 204, 403] },
  ],
  'POST /v1/tooling-decisions': [
    {
      path: '/v1/tooling-decisions',
      body: DECIDED,
      statuses: [401, 403, 403, 201, 403, 403],
    },
  ],
  'POST /v1/preview': [
    {
      path: '/v1/preview',
      body: toYaml([model('fraud', 'cards')]),
      // The catalog does not let them have a document validated.
      statuses: [401, 403, 200, 200, 200, 200],
    },
  ],
  'POST /v1/evaluations': [
    {
      path: '/v1/evaluations',
      body: { entityRef: FRAUD },
      statuses: READABLE,
    },
    {
      path: '/v1/evaluations',
      body: { entityRef: HIDDEN },
      statuses: UNREADABLE,
    },
  ],
  ...Object.fromEntries(
    ['board', 'requests', 'offers'].map(name => [
      `GET /v1/roadmap-${name}`,
      [{ path: `/v1/roadmap-${name}`, statuses: ALLOWED }],
    ]),
  ),
  'POST /v1/roadmap-requests': [
    {
      path: '/v1/roadmap-requests',
      body: ASKED,
      statuses: [401, 403, 403, 201, 403, 403],
    },
  ],
  'POST /v1/exemptions': [
    {
      path: '/v1/exemptions',
      body: exemptionOf(FRAUD),
      statuses: [401, 404, 403, 201, 403, 403],
    },
    {
      path: '/v1/exemptions',
      body: exemptionOf(HIDDEN),
      statuses: [401, 404, 404, 403, 403, 403],
    },
  ],
};

/** What is done with a request that the owner asked for and commented on. */
const ON_REQUEST: Record<string, { body?: object; statuses: number[] }> = {
  'GET ': { statuses: ALLOWED },
  'GET /comments': { statuses: ALLOWED },
  'PUT /vote': { statuses: [401, 403, 200, 200, 200, 403] },
  'DELETE /vote': { statuses: [401, 403, 200, 200, 200, 403] },
  'PUT /follow': { statuses: [401, 403, 204, 204, 204, 403] },
  'DELETE /follow': { statuses: [401, 403, 204, 204, 204, 403] },
  'POST /comments': {
    body: { text: 'Us, too' },
    statuses: [401, 403, 201, 201, 201, 403],
  },
  'DELETE /comments/{commentId}': { statuses: [401, 403, 403, 204, 204, 403] },
  'POST /move': {
    body: { from: 'proposed', to: 'planned' },
    statuses: [401, 403, 403, 403, 200, 403],
  },
  'DELETE ': { statuses: [401, 403, 403, 204, 204, 403] },
};

/** What is done with a tooling decision of payments. */
const ON_DECISION: Record<string, { body?: object; statuses: number[] }> = {
  'GET ': { statuses: UNREADABLE },
  'POST /review': {
    body: { comment: 'It still is', reviewOn: dayIn(180) },
    statuses: [401, 404, 404, 200, 403, 403],
  },
  'POST /end': {
    body: { comment: 'We moved' },
    statuses: [401, 404, 404, 200, 403, 403],
  },
};

/** The steps with an exemption that the owner asked for, each caller with one. */
const STEPS: Record<string, number[]> = {
  approve: [401, 404, 403, 403, 200, 403],
  reject: [401, 404, 403, 403, 200, 403],
  revoke: [401, 404, 403, 200, 403, 403],
};

const CHECKS = [
  'owner-alive',
  'in-line-of-business',
  'every-stage-claimed',
  'no-orphaned-stage',
  'tools-declared',
  'tools-self-serve',
];

describe('permissions', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(company(), policy, {
      owner: ['group:default/cards'],
      loans: ['group:default/loans'],
      platform: ['group:default/ml-platform'],
    });
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  it('are tried for every route that is described', () => {
    const { paths } = parse(
      readFileSync(resolve(__dirname, '../schema/openapi.yaml'), 'utf8'),
    ) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
    );
    const tried = [
      ...Object.keys(ROWS),
      ...Object.keys(STEPS).map(name => `POST /v1/exemptions/{id}/${name}`),
      ...Object.keys(ON_REQUEST).map(name =>
        name.replace(' ', ' /v1/roadmap-requests/{id}'),
      ),
      ...Object.keys(ON_DECISION).map(name =>
        name.replace(' ', ' /v1/tooling-decisions/{id}'),
      ),
    ];
    expect(tried.sort()).toEqual(described.sort());
  });

  const cells = Object.entries(ROWS).flatMap(([route, rows]) =>
    rows.flatMap(({ path, body, statuses }) =>
      CALLERS.map(
        (caller, i) => [route, caller, statuses[i], path, body] as const,
      ),
    ),
  );
  it.each(cells)(
    '%s by %s: %s (%s)',
    async (route, caller, status, path, body) => {
      const method = methodOf(route);
      const reply = await portal.call(method, path, HEADERS[caller], body);
      expect(reply.status).toBe(status);
    },
  );

  it.each(Object.entries(STEPS))('an exemption: %s', async (step, statuses) => {
    const found: number[] = [];
    for (const [i, caller] of CALLERS.entries()) {
      const asked = await portal.call(
        'post',
        '/v1/exemptions',
        HEADERS.owner,
        exemptionOf('component:default/churn', CHECKS[i]),
      );
      expect(asked.status).toBe(201);
      const path = `/v1/exemptions/${asked.body.id}`;
      const taken = await portal.call(
        'post',
        `${path}/${step}`,
        HEADERS[caller],
        { comment: 'So it is' },
      );
      found.push(taken.status);
      await portal.call('post', `${path}/revoke`, HEADERS.owner, {});
    }
    expect(found).toEqual(statuses);
  });

  it.each(Object.entries(ON_REQUEST))(
    'a roadmap request: %s',
    async (name, { body, statuses }) => {
      const found: number[] = [];
      for (const caller of CALLERS) {
        const asked = await portal.call(
          'post',
          '/v1/roadmap-requests',
          HEADERS.owner,
          ASKED,
        );
        expect(asked.status).toBe(201);
        const at = `/v1/roadmap-requests/${asked.body.id}`;
        const said = await portal.call(
          'post',
          `${at}/comments`,
          HEADERS.owner,
          { text: 'It is urgent' },
        );
        expect(said.status).toBe(201);
        const [, path] = name.split(' ');
        const done = await portal.call(
          methodOf(name),
          `${at}${path.replace('{commentId}', said.body.id)}`,
          HEADERS[caller],
          body,
        );
        found.push(done.status);
      }
      expect(found).toEqual(statuses);
    },
  );

  it.each(Object.entries(ON_DECISION))(
    'a tooling decision: %s',
    async (name, { body, statuses }) => {
      const found: number[] = [];
      for (const caller of CALLERS) {
        const decided = await portal.call(
          'post',
          '/v1/tooling-decisions',
          HEADERS.owner,
          { ...DECIDED, tool: `for-${caller}${name.replace(/\W/g, '-')}` },
        );
        expect(decided.status).toBe(201);
        const { id, changedAt } = decided.body;
        const done = await portal.call(
          methodOf(name),
          `/v1/tooling-decisions/${id}${name.split(' ')[1]}`,
          HEADERS[caller],
          body && { ...body, changedAt },
        );
        found.push(done.status);
      }
      expect(found).toEqual(statuses);
      const seen = await portal.call(
        'get',
        '/v1/tooling-decisions',
        HEADERS.reader,
      );
      expect(seen.body).toMatchObject({ items: [], totalItems: 0 });
    },
  );

  it.each<[what: string, call: { path: string; body?: object }]>([
    ['an evaluation', { path: '/v1/evaluations', body: { entityRef: HIDDEN } }],
    ['a request', { path: '/v1/exemptions', body: exemptionOf(HIDDEN) }],
    ['a model', { path: '/v1/ownership/component/default/loan-1' }],
    ['what is no model', { path: '/v1/ownership/component/default/mlflow' }],
    ['a tool', { path: '/v1/tools/default/mlflow' }],
    ['a tool evaluation', { path: OF_MLFLOW }],
    ['a store', { path: '/v1/feature-stores/default/customer-360' }],
    ['a history', { path: '/v1/ownership/component/default/loan-1/history' }],
    ['a history of a tool', { path: '/v1/tools/default/mlflow/history' }],
    [
      'a history of a store',
      { path: '/v1/feature-stores/default/customer-360/history' },
    ],
  ])('tell %s of a hidden entity as of an absent one', async (_, call) => {
    const hide = (text: string) =>
      text.replace(/(loan-1|mlflow|customer-360)/g, '$1-absent');
    const say = async ({ path, body }: typeof call) => {
      const method = body ? 'post' : 'get';
      const reply = await portal.call(method, path, HEADERS.reader, body);
      return [reply.status, reply.body.error.name, reply.body.error.message];
    };
    const [status, name, message] = await say(call);
    expect([status, name]).toEqual([404, 'NotFoundError']);
    expect(await say(JSON.parse(hide(JSON.stringify(call))))).toEqual([
      status,
      name,
      hide(message),
    ]);
  });

  it('tell the recorded history of no line to who may not read all', async () => {
    const say = async (name: string) => {
      const path = `/v1/lines-of-business/default/${name}/history`;
      const { status, body } = await portal.call('get', path, HEADERS.reader);
      return [status, body.error.message];
    };
    expect(await say('payments')).toEqual(await say('absent'));
  });

  it('tell of the exemptions of a hidden entity as of an absent one', async () => {
    const loansTeam = mockCredentials.user.header('user:default/loans');
    const asked = await portal.call(
      'post',
      '/v1/exemptions',
      loansTeam,
      exemptionOf(HIDDEN),
    );
    expect(asked.status).toBe(201);
    const call = async (method: 'get' | 'post', path: string, body?: object) =>
      (await portal.call(method, path, HEADERS.reader, body)).body;
    expect(await call('get', `/v1/exemptions?entityRef=${HIDDEN}`)).toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
      mayRequest: false,
    });
    for (const step of Object.keys(STEPS)) {
      const say = async (id: string) => {
        const path = `/v1/exemptions/${id}/${step}`;
        const { error } = await call('post', path, { comment: 'x' });
        return [error.name, error.message.replace(id, '')];
      };
      expect(await say(asked.body.id)).toEqual(await say('absent'));
    }
  });

  it('keep the exemptions of hidden entities to themselves', async () => {
    const list = async (caller: Caller) =>
      (await portal.call('get', '/v1/exemptions', HEADERS[caller])).body;
    const { totalItems } = await list('platform');
    expect(totalItems).toBeGreaterThan(0);
    const { items } = await list('reader');
    const refs = items.map((item: { entityRef: string }) => item.entityRef);
    expect(new Set(refs)).toEqual(new Set([FRAUD, 'component:default/churn']));
    expect(refs.length).toBeLessThan(totalItems);
    expect((await list('nobody')).totalItems).toBe(0);
  });
});
