import {
  mockCredentials,
  mockErrorHandler,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import express, { type Express, type Router } from 'express';
import request from 'supertest';
import {
  featureStore,
  group,
  model,
  tool,
  toYaml,
} from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import {
  documentedRoutes,
  readOpenApi,
  responseValidator,
} from '../__testUtils__/openApi';
import { headerOf, peopleIn, refusing } from '../__testUtils__/people';
import { randomCompany } from '../__testUtils__/randomCompany';
import { createTestServices } from '../__testUtils__/services';
import { createRouter } from './createRouter';

jest.setTimeout(60_000);

const document = readOpenApi();
const problemsOf = responseValidator(document);

function fullTool(): Entity {
  return tool('full', 'ml-platform', {
    stagesServed: ['training'],
    access: 'self-serve',
    adoption: 'default',
    origin: 'open-source',
    alternatives: ['mlflow'],
    requestUrl: 'https://example.com/request',
    decisionRecord: 'https://example.com/decision',
    custom: { secret: 'not for the API' },
  });
}

function fullStore(name: string): Entity {
  const store = featureStore(name, 'cards-a');
  store.metadata.description = 'All there is to say';
  store.spec!.ml = {
    technology: 'feast',
    project: 'risk',
    onlineStore: 'redis',
    offlineStore: 'bigquery',
    featureViews: [
      {
        name: 'customer',
        description: 'Customers',
        entities: ['customer'],
        features: ['age'],
        ttl: 'P1D',
        online: true,
        owner: 'cards-a',
      },
      { name: 'bare' },
    ],
    custom: { secret: 'not for the API' },
  };
  return store;
}

/** A request, and the status that it is answered with. */
type Call = [url: string, status: number, body?: string | object];

const MODEL = '/v1/ownership/{kind}/{namespace}/{name}';
const LINE = '/v1/lines-of-business/{namespace}/{name}';
const TOOL = '/v1/tools/{namespace}/{name}';
const STORE = '/v1/feature-stores/{namespace}/{name}';

const MODEL_1 = 'component:default/model-1';
const EXEMPTION = {
  entityRef: MODEL_1,
  scorecard: 'end-to-end-ownership',
  check: 'no-fences',
  reason: 'The contract ends in spring.',
  endsOn: new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10),
};

const REQUEST = '/v1/roadmap-requests/{id}';
const ABSENT_REQUEST = '/v1/roadmap-requests/absent';
const ASKED = {
  title: 'Self-serve training',
  problem: 'We wait for weeks until somebody starts a run for us.',
  stage: 'training',
  scope: { kind: 'models', models: [MODEL_1, 'component:default/model-2'] },
  businessObjective: 'Models that are up to date',
  lineOfBusiness: 'group:default/retail',
};
const TO_REVIEW = { from: 'proposed', to: 'under-review' };

const EVALUATION = `${TOOL}/evaluation`;
const OF_MLFLOW = '/v1/tools/default/mlflow/evaluation';
const OF_ABSENT = '/v1/tools/default/absent/evaluation';
const RATINGS = { fit: 5, easeOfUse: 1, reliability: 3, support: 4 };

const DECISION = '/v1/tooling-decisions/{id}';
const ABSENT_DECISION = '/v1/tooling-decisions/absent';
const dayIn = (days: number) =>
  new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
const DECIDED = {
  lineOfBusiness: 'retail',
  stage: 'training',
  tool: 'ray',
  reason: 'It runs where our data is.',
  tradeOffs: 'We run it ourselves.',
  alternatives: ['mlflow', 'component:default/full'],
  objective: 'Models that are up to date',
  agreedBy: ['cards-a', 'user:default/olga'],
  reviewOn: dayIn(180),
};
const SEEN = { changedAt: '2026-11-27T00:00:00.000Z', comment: 'So it is' };
const REVIEWED = { ...SEEN, reviewOn: dayIn(365) };

const CALLS: Record<string, Call[]> = {
  'GET /openapi.json': [['/openapi.json', 200]],
  [`GET ${MODEL}`]: [
    ...Array.from(
      { length: 12 },
      (_, i): Call => [`/v1/ownership/component/default/model-${i}`, 200],
    ),
    ['/v1/ownership/Component/Default/MODEL-1', 200],
    ['/v1/ownership/component/default/model-1?x=1', 400],
    ['/v1/ownership/component/default/absent', 404],
    ['/v1/ownership/component/default/mlflow', 404],
    ['/v1/ownership/component/default/a%00b', 400],
  ],
  'GET /v1/models': [
    ['/v1/models', 200],
    ['/v1/models?limit=2&sort=-score', 200],
    ['/v1/models?lineOfBusiness=none&lifecycle=production&lifecycle=x', 200],
    ['/v1/models?stage=training&status=fenced&q=%25', 200],
    ['/v1/models?check=no-fences&level=none', 200],
    [
      '/v1/models?scorecard=end-to-end-ownership&check=no-fences&result=passed',
      200,
    ],
    ['/v1/models?check=no-fence', 400],
    ['/v1/models?scorecard=absent&level=none', 400],
    ['/v1/models?scorecard=end-to-end-ownership', 400],
    ['/v1/models?result=failed', 400],
    ['/v1/models?check=no-fences&result=lost', 400],
    ['/v1/models?stage=training', 400],
    ['/v1/models?limit=501', 400],
    ['/v1/models?q=a&q=b', 400],
    ['/v1/models?cursor=tampered', 400],
  ],
  'GET /v1/models.csv': [
    ['/v1/models.csv', 200],
    ['/v1/models.csv?lifecycle=production&sort=-score&q=fraud', 200],
    ['/v1/models.csv?check=no-fences', 200],
    ['/v1/models.csv?check=no-fence', 400],
    ['/v1/models.csv?stage=training', 400],
    ['/v1/models.csv?limit=1', 400],
  ],
  'GET /v1/badges/{kind}/{namespace}/{name}.svg': [
    ['/v1/badges/component/default/model-1.svg', 200],
    ['/v1/badges/Component/Default/FULL.svg', 200],
    ['/v1/badges/component/default/absent.svg', 200],
    [
      '/v1/badges/component/default/model-1.svg?scorecard=end-to-end-ownership',
      200,
    ],
    ['/v1/badges/component/default/model-1.svg?scorecard=absent', 400],
    ['/v1/badges/component/default/model-1.svg?style=flat', 400],
    ['/v1/badges/component/default/a%00b.svg', 400],
  ],
  'GET /v1/fences': [
    ['/v1/fences', 200],
    ['/v1/fences?stage=serving&limit=1', 200],
    ['/v1/fences?fencedTo=%3Aa', 400],
    ['/v1/fences?check=business-objective', 200],
    ['/v1/fences?check=documentation', 400],
    ['/v1/fences?sort=title', 400],
  ],
  'GET /v1/lines-of-business': [
    ['/v1/lines-of-business', 200],
    ['/v1/lines-of-business?limit=1&lifecycle=all', 200],
    ['/v1/lines-of-business?sort=-fences', 200],
    ['/v1/lines-of-business?limit=x', 400],
    ['/v1/lines-of-business?sort=handoffs', 400],
  ],
  [`GET ${LINE}`]: [
    ['/v1/lines-of-business/default/retail', 200],
    ['/v1/lines-of-business/default/retail?lifecycle=absent', 200],
    ['/v1/lines-of-business/default/retail?lifecycle=', 400],
    ['/v1/lines-of-business/default/absent', 404],
  ],
  'GET /v1/organization': [
    ['/v1/organization', 200],
    ['/v1/organization?lifecycle=absent', 200],
    ['/v1/organization?x=1', 400],
  ],
  'GET /v1/islands': [
    ['/v1/islands', 200],
    ['/v1/islands?lifecycle=all', 200],
    ['/v1/islands?lifecycle=absent', 200],
    ['/v1/islands?limit=1', 400],
  ],
  'GET /v1/people': [
    ['/v1/people', 200],
    ['/v1/people?lifecycle=all', 200],
    ['/v1/people?x=1', 400],
  ],
  'GET /v1/phase': [
    ['/v1/phase', 200],
    ['/v1/phase?lifecycle=all', 400],
  ],
  'GET /v1/value': [
    ['/v1/value', 200],
    ['/v1/value?lifecycle=all', 200],
    ['/v1/value?limit=1', 400],
  ],
  'GET /v1/objectives': [
    ['/v1/objectives', 200],
    ['/v1/objectives?limit=2&lineOfBusiness=cards&lifecycle=all', 200],
    ['/v1/objectives?standing=unmeasured&status=fenced&q=model', 200],
    ['/v1/objectives?currency=EUR&sort=-value&fencedTo=outside', 200],
    ['/v1/objectives?sort=-value', 400],
    ['/v1/objectives?currency=euro', 400],
    ['/v1/objectives?standing=lost', 400],
    ['/v1/objectives?cursor=tampered', 400],
  ],
  'GET /v1/scorecards/standings': [
    ['/v1/scorecards/standings', 200],
    ['/v1/scorecards/standings?lineOfBusiness=retail&lifecycle=all', 200],
    ['/v1/scorecards/standings?limit=1', 400],
  ],
  'GET /v1/failing-checks': [
    ['/v1/failing-checks', 200],
    ['/v1/failing-checks?limit=2&owner=cards-a&lineOfBusiness=cards', 200],
    ['/v1/failing-checks?cursor=tampered', 400],
    ['/v1/failing-checks?check=no-fences', 400],
  ],
  'GET /v1/drops': [
    ['/v1/drops', 200],
    ['/v1/drops?days=90&lineOfBusiness=retail&lifecycle=all&limit=1', 200],
    ['/v1/drops?days=0', 400],
    ['/v1/drops?days=91', 400],
    ['/v1/drops?sort=score', 400],
    ['/v1/drops?cursor=tampered', 400],
  ],
  'GET /v1/tools': [
    ['/v1/tools', 200],
    ['/v1/tools?q=FULL&limit=1', 200],
    [
      '/v1/tools?stage=training&access=self-serve&adoption=default&alternativeTo=mlflow&sort=-models',
      200,
    ],
    ['/v1/tools?stage=nowhere&stage=x', 400],
    ['/v1/tools?check=documentation&lineOfBusiness=retail', 200],
    ['/v1/tools?check=no-fences', 400],
    ['/v1/tools?access=anybody', 400],
    ['/v1/tools?sort=models', 400],
  ],
  [`GET ${TOOL}`]: [
    ['/v1/tools/default/full', 200],
    ['/v1/tools/default/mlflow', 200],
    ['/v1/tools/default/mlflow?x=1', 400],
    ['/v1/tools/default/a%00b', 400],
    ['/v1/tools/default/absent', 404],
  ],
  [`GET ${EVALUATION}`]: [
    [OF_MLFLOW, 200],
    [`${OF_MLFLOW}?x=1`, 400],
    [OF_ABSENT, 404],
    ['/v1/tools/default/model-1/evaluation', 404],
  ],
  [`PUT ${EVALUATION}`]: [
    [OF_MLFLOW, 403, RATINGS],
    [OF_MLFLOW, 400, {}],
    [OF_MLFLOW, 400, { ...RATINGS, fit: 0 }],
    [OF_MLFLOW, 400, { ...RATINGS, fit: 6 }],
    [OF_MLFLOW, 400, { ...RATINGS, fit: 2.5 }],
    [OF_MLFLOW, 400, { ...RATINGS, fit: '5' }],
    [OF_MLFLOW, 400, { ...RATINGS, price: 5 }],
    [OF_ABSENT, 404, RATINGS],
    [OF_MLFLOW, 413, { ...RATINGS, price: 'x'.repeat(20_000) }],
  ],
  [`DELETE ${EVALUATION}`]: [
    [OF_MLFLOW, 204],
    [`${OF_MLFLOW}?x=1`, 400],
    [OF_ABSENT, 404],
  ],
  'GET /v1/tooling': [
    ['/v1/tooling', 200],
    ['/v1/tooling?lifecycle=all', 200],
    ['/v1/tooling?lifecycle=absent', 200],
    ['/v1/tooling?stage=training', 400],
  ],
  'GET /v1/tool-choices': [
    ['/v1/tool-choices', 200],
    ['/v1/tool-choices?limit=1&lifecycle=all', 200],
    [
      '/v1/tool-choices?lineOfBusiness=retail&stage=training&tool=ray&decided=false',
      200,
    ],
    ['/v1/tool-choices?decided=1', 400],
    ['/v1/tool-choices?sort=models', 400],
    ['/v1/tool-choices?cursor=tampered', 400],
  ],
  'GET /v1/tooling-decisions': [
    ['/v1/tooling-decisions', 200],
    [
      '/v1/tooling-decisions?lineOfBusiness=retail&stage=training&tool=ray&status=ended&overdue=false&mine=true&limit=1',
      200,
    ],
    ['/v1/tooling-decisions?status=open', 400],
    ['/v1/tooling-decisions?overdue=yes', 400],
    ['/v1/tooling-decisions?cursor=tampered', 400],
  ],
  'POST /v1/tooling-decisions': [
    ['/v1/tooling-decisions', 400, {}],
    ['/v1/tooling-decisions', 400, { ...DECIDED, reason: ' ' }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, reason: 'x'.repeat(4001) }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, agreedBy: [] }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, agreedBy: 'cards-a' }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, agreedBy: ['system:a'] }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, alternatives: ['ray'] }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, alternatives: [':a'] }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, reviewOn: dayIn(0) }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, reviewOn: dayIn(1100) }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, reviewOn: '2027-02-30' }],
    ['/v1/tooling-decisions', 400, { ...DECIDED, price: 5 }],
    ['/v1/tooling-decisions', 403, DECIDED],
    ['/v1/tooling-decisions', 413, { ...DECIDED, reason: 'x'.repeat(200_000) }],
  ],
  [`GET ${DECISION}`]: [
    [ABSENT_DECISION, 404],
    [`${ABSENT_DECISION}?x=1`, 400],
  ],
  [`POST ${DECISION}/review`]: [
    [`${ABSENT_DECISION}/review`, 404, REVIEWED],
    [`${ABSENT_DECISION}/review`, 400, SEEN],
    [`${ABSENT_DECISION}/review`, 400, { ...REVIEWED, changedAt: 'today' }],
    [`${ABSENT_DECISION}/review`, 400, { ...REVIEWED, agreedBy: [] }],
    [`${ABSENT_DECISION}/review`, 400, { ...REVIEWED, tool: 'other' }],
    [`${ABSENT_DECISION}/review`, 413, { comment: 'x'.repeat(200_000) }],
  ],
  [`POST ${DECISION}/end`]: [
    [`${ABSENT_DECISION}/end`, 404, SEEN],
    [`${ABSENT_DECISION}/end`, 400, { changedAt: SEEN.changedAt }],
    [`${ABSENT_DECISION}/end`, 400, REVIEWED],
    [`${ABSENT_DECISION}/end`, 413, { comment: 'x'.repeat(200_000) }],
  ],
  'GET /v1/feature-stores': [
    ['/v1/feature-stores', 200],
    ['/v1/feature-stores?level=none&check=description', 200],
    ['/v1/feature-stores?check=documentation', 400],
    ['/v1/feature-stores?x=1', 400],
  ],
  [`GET ${STORE}`]: [
    ['/v1/feature-stores/default/full', 200],
    ['/v1/feature-stores/default/customers', 200],
    ['/v1/feature-stores/default/customers?x=1', 400],
    ['/v1/feature-stores/default/absent', 404],
  ],
  'GET /v1/rejected': [
    ['/v1/rejected', 200],
    ['/v1/rejected?limit=1', 200],
    ['/v1/rejected?cursor=tampered', 400],
  ],
  'GET /v1/scorecards': [
    ['/v1/scorecards', 200],
    ['/v1/scorecards?x=1', 400],
  ],
  [`GET ${MODEL}/history`]: [
    ['/v1/ownership/component/default/model-1/history', 200],
    ['/v1/ownership/component/default/model-1/history?limit=1', 200],
    ['/v1/ownership/component/default/model-1/history?cursor=tampered', 400],
    ['/v1/ownership/component/default/absent/history', 404],
    ['/v1/ownership/component/default/mlflow/history', 404],
  ],
  [`GET ${TOOL}/history`]: [
    ['/v1/tools/default/mlflow/history', 200],
    ['/v1/tools/default/mlflow/history?x=1', 400],
    ['/v1/tools/default/absent/history', 404],
  ],
  [`GET ${STORE}/history`]: [
    ['/v1/feature-stores/default/full/history', 200],
    ['/v1/feature-stores/default/full/history?limit=0', 400],
    ['/v1/feature-stores/default/absent/history', 404],
  ],
  [`GET ${LINE}/history`]: [
    ['/v1/lines-of-business/default/retail/history', 200],
    ['/v1/lines-of-business/default/retail/history?from=2026-02-30', 400],
    ['/v1/lines-of-business/default/absent/history', 404],
  ],
  'GET /v1/organization/history': [
    ['/v1/organization/history', 200],
    ['/v1/organization/history?from=2026-01-01&to=2030-01-01', 200],
    ['/v1/organization/history?from=2026-01-02&to=2026-01-01', 400],
    ['/v1/organization/history?limit=1', 400],
  ],
  'POST /v1/evaluations': [
    ['/v1/evaluations', 200, { entityRef: MODEL_1 }],
    ['/v1/evaluations', 200, { entityRef: 'component:default/full' }],
    ['/v1/evaluations', 400, {}],
    ['/v1/evaluations', 400, { entityRef: 'model-1' }],
    ['/v1/evaluations', 400, { entityRef: MODEL_1, force: true }],
    ['/v1/evaluations', 400, [1]],
    ['/v1/evaluations', 404, { entityRef: 'component:default/absent' }],
    ['/v1/evaluations', 404, { entityRef: 'group:default/retail' }],
    ['/v1/evaluations', 413, { entityRef: 'x'.repeat(20_000) }],
  ],
  'GET /v1/exemptions': [
    ['/v1/exemptions', 200],
    [`/v1/exemptions?entityRef=${MODEL_1}&status=requested&limit=1`, 200],
    ['/v1/exemptions?status=wanted', 400],
    ['/v1/exemptions?entityRef=model-1', 400],
    ['/v1/exemptions?cursor=tampered', 400],
  ],
  'POST /v1/exemptions': [
    ['/v1/exemptions', 400, {}],
    ['/v1/exemptions', 400, { ...EXEMPTION, check: 'absent' }],
    ['/v1/exemptions', 400, { ...EXEMPTION, scorecard: 'absent' }],
    ['/v1/exemptions', 400, { ...EXEMPTION, reason: ' ' }],
    ['/v1/exemptions', 400, { ...EXEMPTION, endsOn: '2020-01-01' }],
    ['/v1/exemptions', 400, { ...EXEMPTION, endsOn: '2026-02-30' }],
    ['/v1/exemptions', 400, { ...EXEMPTION, endsOn: '9999-01-01' }],
    ['/v1/exemptions', 400, { ...EXEMPTION, forever: true }],
    ['/v1/exemptions', 403, EXEMPTION],
    [
      '/v1/exemptions',
      404,
      { ...EXEMPTION, entityRef: 'component:default/absent' },
    ],
    ['/v1/exemptions', 413, { ...EXEMPTION, reason: 'x'.repeat(30_000) }],
  ],
  ...Object.fromEntries(
    ['approve', 'reject', 'revoke'].map(step => [
      `POST /v1/exemptions/{id}/${step}`,
      [
        [`/v1/exemptions/absent/${step}`, 404, { comment: 'x' }],
        [`/v1/exemptions/absent/${step}`, 400, { comment: '' }],
        [`/v1/exemptions/absent/${step}`, 400, { reason: 'x' }],
        [`/v1/exemptions/absent/${step}?x=1`, 400, { comment: 'x' }],
        [`/v1/exemptions/absent/${step}`, 413, { comment: 'x'.repeat(30_000) }],
      ] as Call[],
    ]),
  ),
  'GET /v1/roadmap-board': [
    ['/v1/roadmap-board', 200],
    [
      '/v1/roadmap-board?status=planned&status=declined&stage=serving&lineOfBusiness=retail&model=model-1&tool=full&mine=true&unanswered=false&q=%25&sort=-models',
      200,
    ],
    ['/v1/roadmap-board?status=open', 400],
    ['/v1/roadmap-board?mine=1', 400],
    ['/v1/roadmap-board?limit=1', 400],
  ],
  'GET /v1/roadmap-requests': [
    ['/v1/roadmap-requests', 200],
    ['/v1/roadmap-requests?sort=-requestedAt&limit=1', 200],
    ['/v1/roadmap-requests?sort=votes', 400],
    ['/v1/roadmap-requests?cursor=tampered', 400],
  ],
  'GET /v1/roadmap-offers': [
    ['/v1/roadmap-offers', 200],
    ['/v1/roadmap-offers?limit=1', 400],
  ],
  'POST /v1/roadmap-requests': [
    ['/v1/roadmap-requests', 400, {}],
    ['/v1/roadmap-requests', 400, { ...ASKED, title: 'x'.repeat(121) }],
    ['/v1/roadmap-requests', 400, { ...ASKED, scope: { kind: 'models' } }],
    ['/v1/roadmap-requests', 400, { ...ASKED, priority: 1 }],
    ['/v1/roadmap-requests', 403, ASKED],
    ['/v1/roadmap-requests', 413, { ...ASKED, problem: 'x'.repeat(200_000) }],
  ],
  [`GET ${REQUEST}`]: [
    [ABSENT_REQUEST, 404],
    [`${ABSENT_REQUEST}?x=1`, 400],
  ],
  [`DELETE ${REQUEST}`]: [
    [ABSENT_REQUEST, 404],
    [`${ABSENT_REQUEST}?x=1`, 400],
  ],
  [`POST ${REQUEST}/move`]: [
    [`${ABSENT_REQUEST}/move`, 404, TO_REVIEW],
    [`${ABSENT_REQUEST}/move`, 400, { from: 'proposed', to: 'declined' }],
    [`${ABSENT_REQUEST}/move`, 400, { from: 'planned', to: 'delivered' }],
    [`${ABSENT_REQUEST}/move`, 400, { ...TO_REVIEW, tool: 'full' }],
    [`${ABSENT_REQUEST}/move`, 400, { to: 'planned' }],
    [
      `${ABSENT_REQUEST}/move`,
      413,
      { ...TO_REVIEW, reason: 'x'.repeat(200_000) },
    ],
  ],
  ...Object.fromEntries(
    ['vote', 'follow'].flatMap(name =>
      ['PUT', 'DELETE'].map(method => [
        `${method} ${REQUEST}/${name}`,
        [
          [`${ABSENT_REQUEST}/${name}`, 404],
          [`${ABSENT_REQUEST}/${name}?x=1`, 400],
        ] as Call[],
      ]),
    ),
  ),
  [`GET ${REQUEST}/comments`]: [
    [`${ABSENT_REQUEST}/comments`, 404],
    [`${ABSENT_REQUEST}/comments?cursor=tampered`, 400],
  ],
  [`POST ${REQUEST}/comments`]: [
    [`${ABSENT_REQUEST}/comments`, 404, { text: 'Us, too' }],
    [`${ABSENT_REQUEST}/comments`, 400, { text: ' ' }],
    [`${ABSENT_REQUEST}/comments`, 400, { text: 'x'.repeat(2001) }],
    [`${ABSENT_REQUEST}/comments`, 413, { text: 'x'.repeat(200_000) }],
  ],
  [`DELETE ${REQUEST}/comments/{commentId}`]: [
    [`${ABSENT_REQUEST}/comments/absent`, 404],
    [`${ABSENT_REQUEST}/comments/absent?x=1`, 400],
  ],
  'POST /v1/preview': [
    [
      '/v1/preview',
      200,
      toYaml([
        model('new', 'cards-a', { stages: { training: {} } }),
        model('ownerless', 'gone'),
        fullTool(),
        fullStore('full'),
        group('team', 'team'),
      ]),
    ],
    ['/v1/preview', 400, toYaml([model('new', 'x', { tsaks: [] })])],
    ['/v1/preview', 400, 'kind: [\n---\nkind: Component'],
    ['/v1/preview', 400, ' '],
    ['/v1/preview?x=1', 400, 'kind: Component'],
    ['/v1/preview', 413, `# ${'x'.repeat(2 ** 20)}`],
  ],
};

/** What was sent: JSON as what it stands for, all else as text. */
function bodyOf({ body, text }: request.Response) {
  if (Buffer.isBuffer(body)) {
    return body.toString();
  }
  return Object.keys(body).length > 0 ? body : text;
}

/** Every route of a router, as `GET /v1/models`. */
function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route }) => {
    const path = route!.path.replace(/:(\w+)/g, '{$1}');
    const { methods } = route as unknown as {
      methods: Record<string, boolean>;
    };
    return Object.keys(methods).map(name => `${name.toUpperCase()} ${path}`);
  });
}

describe.each(DATABASES)('the API on %s', id => {
  let router: Router;
  let app: Express;
  const seen = new Set<string>();

  beforeAll(async () => {
    const documents = [
      ...randomCompany(3),
      fullTool(),
      fullStore('full'),
      fullStore('copy'),
    ];
    const ownerOf1 = documents.find(
      ({ metadata }) => metadata.name === 'model-1',
    )!.spec!.owner;
    const { services, evaluator } = createTestServices(
      await migratedDatabase(id),
      documents,
      {
        userInfo: peopleIn({
          ...Object.fromEntries(
            ['olga', 'otto', 'oren'].map(name => [
              name,
              [`group:default/${ownerOf1}`],
            ]),
          ),
          paul: ['group:default/ml-platform'],
        }),
        permissions: refusing({
          nobody: () => true,
          rita: ({ attributes }) => attributes.action === 'update',
        }),
      },
    );
    await evaluator.evaluateAll();
    for (const name of ['a', 'b']) {
      await services.rejected.add({
        entity_ref: `component:default/${name}`,
        location: name === 'a' ? null : 'url:https://example.com',
        errors: '["is wrong"]',
        last_seen: Date.now(),
      });
    }
    router = createRouter(services);
    app = express().use(router).use(mockErrorHandler());
  });

  const send = async (route: string, [url, , body]: Call, header?: string) => {
    const [method, path] = route.split(' ');
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const call = request(app)[verb](url);
    if (header) {
      call.set('Authorization', header);
    }
    const response = await (body === undefined
      ? call
      : call
          .type(typeof body === 'string' ? 'application/yaml' : 'json')
          .send(body));
    const { status } = response;
    const sent = bodyOf(response);
    const problems = problemsOf(verb, path, status, sent, response.type);
    if (status !== 401) {
      seen.add(`${route} ${status}`);
    }
    return { status, problems, body: sent };
  };

  it('has the routes that are described, and no others', () => {
    expect(routesOf(router).sort()).toEqual(documentedRoutes(document).sort());
    expect(Object.keys(CALLS).sort()).toEqual(
      documentedRoutes(document).sort(),
    );
  });

  describe.each(Object.entries(CALLS))('%s', (route, calls) => {
    it.each(calls)('%s is answered %s, as described', async (...call) => {
      const { status, problems, body } = await send(route, call);
      expect({ status, problems }).toEqual({ status: call[1], problems: [] });
      expect(JSON.stringify(body)).not.toContain('not for the API');
    });

    it('refuses callers without credentials', async () => {
      const none = mockCredentials.none.header();
      const { status, problems } = await send(route, calls[0], none);
      expect({ status, problems }).toEqual({ status: 401, problems: [] });
    });
  });

  it('leads an exemption through its life', async () => {
    const post = (path: string, status: number, body: object, name: string) =>
      send(
        `POST ${path.replace(/exemptions\/[^/]+/, 'exemptions/{id}')}`,
        [path, status, body],
        headerOf(name),
      );
    const ask = () => post('/v1/exemptions', 201, EXEMPTION, 'olga');
    const step = (exemption: string, name: string, who: string) =>
      post(`/v1/exemptions/${exemption}/${name}`, 200, { comment: 'x' }, who);
    const statuses: number[] = [];
    const note = <T extends { status: number; problems: string[] }>(
      reply: T,
    ) => {
      expect(reply.problems).toEqual([]);
      statuses.push(reply.status);
      return reply;
    };

    const { body } = note(await ask());
    note(await ask());
    for (const name of ['approve', 'reject']) {
      note(await step(body.id, name, 'olga'));
    }
    note(await step(body.id, 'revoke', 'stranger'));
    for (const name of ['approve', 'approve', 'reject', 'revoke', 'revoke']) {
      note(await step(body.id, name, 'paul'));
    }
    const { body: second } = note(await ask());
    note(await step(second.id, 'reject', 'paul'));
    expect(statuses).toEqual([
      ...[201, 409],
      ...[403, 403, 403],
      ...[200, 409, 409, 200, 409],
      ...[201, 200],
    ]);
  });

  it('leads a roadmap request through its life', async () => {
    const does = async (
      who: string,
      route: string,
      url: string,
      status: number,
      body?: object,
    ) => {
      const reply = await send(route, [url, status, body], headerOf(who));
      expect({ route, who, ...reply }).toMatchObject({ status, problems: [] });
      return reply.body;
    };
    const ask = (who: string, status: number, change: object = {}) =>
      does(who, 'POST /v1/roadmap-requests', '/v1/roadmap-requests', status, {
        ...ASKED,
        ...change,
      });
    const asked = await ask('olga', 201);
    await ask('olga', 400, { scope: { kind: 'models', models: ['absent'] } });
    await ask('olga', 400, {
      scope: { kind: 'receivingTeam', team: 'absent' },
    });
    const forLine = { kind: 'lineOfBusiness', lineOfBusiness: 'retail' };
    for (const scope of [forLine, { kind: 'unclaimed' }]) {
      await ask('olga', 201, { scope });
    }

    const at = `/v1/roadmap-requests/${asked.id}`;
    const comments = `${at}/comments`;
    const comment = await does(
      'paul',
      `POST ${REQUEST}/comments`,
      comments,
      201,
      {
        text: 'Which runs?',
      },
    );
    const WRITES: [string, string, object?][] = [
      ['PUT', '/vote'],
      ['DELETE', '/vote'],
      ['PUT', '/follow'],
      ['DELETE', '/follow'],
      ['POST', '/comments', { text: 'Us, too' }],
      ['POST', '/move', TO_REVIEW],
      ['DELETE', ''],
      ['GET', ''],
      ['GET', '/comments'],
    ];
    for (const [method, path, body] of WRITES) {
      await does(
        'nobody',
        `${method} ${REQUEST}${path}`,
        `${at}${path}`,
        403,
        body,
      );
    }
    const ONE_COMMENT = `DELETE ${REQUEST}/comments/{commentId}`;
    await does('nobody', ONE_COMMENT, `${comments}/${comment.id}`, 403);
    for (const name of ['board', 'requests', 'offers']) {
      const path = `/v1/roadmap-${name}`;
      await does('nobody', `GET ${path}`, path, 403);
      await does('olga', `GET ${path}`, path, 200);
    }
    await does('olga', `PUT ${REQUEST}/vote`, `${at}/vote`, 200);
    await does('paul', `PUT ${REQUEST}/vote`, `${at}/vote`, 200);
    await does('paul', `DELETE ${REQUEST}/vote`, `${at}/vote`, 200);
    await does('paul', `PUT ${REQUEST}/follow`, `${at}/follow`, 204);
    await does('paul', `DELETE ${REQUEST}/follow`, `${at}/follow`, 204);
    await does('olga', `GET ${REQUEST}/comments`, comments, 200);
    await does('paul', ONE_COMMENT, `${comments}/${comment.id}`, 204);

    const move = (status: number, body: object) =>
      does('paul', `POST ${REQUEST}/move`, `${at}/move`, status, body);
    await move(200, TO_REVIEW);
    await move(409, TO_REVIEW);
    await move(400, { from: 'under-review', to: 'under-review' });
    const delivered = { from: 'under-review', to: 'delivered' };
    await move(400, { ...delivered, tool: 'model-1' });
    await move(200, { ...delivered, tool: 'mlflow', reason: 'It is there' });
    await does('olga', `PUT ${REQUEST}/vote`, `${at}/vote`, 409);
    await does('olga', `DELETE ${REQUEST}/vote`, `${at}/vote`, 409);
    await does('olga', `GET ${REQUEST}`, at, 200);
    await does('olga', `GET /v1/roadmap-board`, '/v1/roadmap-board', 200);
    await does('paul', `DELETE ${REQUEST}`, at, 204);
    await does('olga', `GET ${REQUEST}`, at, 404);
  });

  const asWho =
    (who: string) =>
    async (route: string, url: string, status: number, body?: object) => {
      const reply = await send(route, [url, status, body], headerOf(who));
      expect({ route, who, ...reply }).toMatchObject({ status, problems: [] });
      return reply.body;
    };

  it('publishes a tool evaluation, and takes it back', async () => {
    const answer = (who: string, status: number) =>
      asWho(who)(`PUT ${EVALUATION}`, OF_MLFLOW, status, RATINGS);
    for (const who of ['olga', 'otto']) {
      expect(await answer(who, 200)).toMatchObject({
        current: null,
        byLine: [],
        history: [],
        mine: RATINGS,
        mayEvaluate: true,
      });
    }
    await answer('nobody', 404);
    await answer('rita', 403);
    expect(await answer('oren', 200)).toMatchObject({
      current: { answers: 3, criteria: RATINGS, overall: 3.3 },
      byLine: [{ answers: 3 }],
      history: [{ answers: 3 }],
    });
    const olga = asWho('olga');
    const shown = await olga('GET /v1/tools', '/v1/tools?q=mlflow', 200);
    expect(shown.items[0].evaluation).toEqual({ answers: 3, overall: 3.3 });
    await olga('GET /v1/tooling', '/v1/tooling', 200);
    await olga(`GET ${TOOL}`, '/v1/tools/default/mlflow', 200);
    await olga(`DELETE ${EVALUATION}`, OF_MLFLOW, 204);
    expect(await olga(`GET ${EVALUATION}`, OF_MLFLOW, 200)).toMatchObject({
      current: null,
      history: [{ answers: 3 }],
      mine: null,
    });
    const service = mockCredentials.service.header();
    for (const method of ['PUT', 'DELETE']) {
      const call: Call = [
        OF_MLFLOW,
        403,
        method === 'PUT' ? RATINGS : undefined,
      ];
      const reply = await send(`${method} ${EVALUATION}`, call, service);
      expect(reply).toMatchObject({ status: 403, problems: [] });
    }
  });

  it('leads a tooling decision through its life', async () => {
    const olga = asWho('olga');
    const list = '/v1/tooling-decisions';
    const made = await olga(`POST ${list}`, list, 201, DECIDED);
    expect(made).toMatchObject({
      tool: { entityRef: 'component:default/ray', title: 'ray' },
      alternatives: ['component:default/mlflow', 'component:default/full'],
      agreedBy: ['group:default/cards-a', 'user:default/olga'],
      status: 'in-force',
      permitted: { review: true, end: true },
      trail: [{ event: 'recorded', by: 'user:default/olga' }],
    });
    await olga(`POST ${list}`, list, 409, DECIDED);
    await olga(`GET ${list}`, list, 200);
    const at = `${list}/${made.id}`;
    const { changedAt } = made;
    const reviewed = { ...REVIEWED, changedAt };
    await asWho('paul')(
      `POST ${DECISION}/review`,
      `${at}/review`,
      403,
      reviewed,
    );
    const next = await olga(`POST ${DECISION}/review`, `${at}/review`, 200, {
      ...reviewed,
      reason: 'It is faster, too.',
    });
    await olga(`POST ${DECISION}/review`, `${at}/review`, 409, reviewed);
    const ending = { ...SEEN, changedAt: next.changedAt };
    await asWho('paul')(`POST ${DECISION}/end`, `${at}/end`, 403, ending);
    const ended = await olga(`POST ${DECISION}/end`, `${at}/end`, 200, ending);
    expect(ended).toMatchObject({
      status: 'ended',
      permitted: { review: false, end: false },
    });
    await olga(`POST ${DECISION}/end`, `${at}/end`, 409, ending);
    expect((await olga(`GET ${DECISION}`, at, 200)).trail).toHaveLength(3);
  });

  it.each([
    'POST /v1/tooling-decisions',
    `POST ${DECISION}/review`,
    `POST ${DECISION}/end`,
    'POST /v1/evaluations',
    'POST /v1/exemptions',
    'POST /v1/roadmap-requests',
    `POST ${REQUEST}/move`,
    `POST ${REQUEST}/comments`,
    ...['approve', 'reject', 'revoke'].map(
      step => `POST /v1/exemptions/{id}/${step}`,
    ),
  ])('%s refuses what is no JSON, whatever it says to be', async route => {
    const path = route.split(' ')[1];
    const url = path.replace('{id}', 'absent');
    for (const [type, body] of [
      ['application/json', '{"entityRef":'],
      ['application/json', 'null and void'],
      ['application/json', '[]'],
      ['application/json', '"text"'],
      ['text/plain', 'a comment'],
      ['application/x-www-form-urlencoded', 'comment=x'],
    ]) {
      const reply = await request(app).post(url).type(type).send(body);
      const problems = problemsOf('post', path, reply.status, reply.body);
      expect({ body, status: reply.status, problems }).toEqual({
        body,
        status: 400,
        problems: [],
      });
    }
  });

  it('refuses who may not', async () => {
    const LINE_HISTORY = '/v1/lines-of-business/default/retail/history';
    for (const [route, call, name] of [
      ['GET /v1/organization/history', ['/v1/organization/history', 403]],
      [`GET ${LINE}/history`, [LINE_HISTORY, 403]],
      ['GET /v1/people', ['/v1/people', 403]],
      ['GET /v1/phase', ['/v1/phase', 403]],
      [
        'POST /v1/evaluations',
        ['/v1/evaluations', 403, { entityRef: MODEL_1 }],
        'rita',
      ],
    ] as [string, Call, string?][]) {
      const reply = await send(route, call, headerOf(name ?? 'nobody'));
      expect(reply).toMatchObject({ status: 403, problems: [] });
    }
  });

  it('has tried every response that is described', () => {
    const described = Object.entries(document.paths).flatMap(
      ([path, operations]) =>
        Object.entries(operations).flatMap(([method, { responses }]) =>
          Object.keys(responses)
            .filter(status => status !== '401')
            .map(status => `${method.toUpperCase()} ${path} ${status}`),
        ),
    );
    expect([...seen].sort()).toEqual(described.sort());
  });

  it('tells of all documents where one is refused', async () => {
    const yaml = toYaml([
      model('good', 'cards-a'),
      model('bad', 'x', { y: 1 }),
    ]);
    const { body } = await send('POST /v1/preview', ['/v1/preview', 400, yaml]);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^component:default\/bad \(line \d+\): spec\.ml\.y: /,
      ),
    });
    expect(body.items).toMatchObject([
      { entityRef: 'component:default/good', problems: [], ownership: {} },
      { entityRef: 'component:default/bad', problems: [{ path: 'spec.ml.y' }] },
    ]);
  });
});

describe('the validation of responses', () => {
  it('refuses what is not described', () => {
    const scorecards = { items: [] };
    const check = (body: unknown) =>
      problemsOf('get', '/v1/scorecards', 200, body);
    expect(check(scorecards)).toEqual([]);
    expect(check({ ...scorecards, more: 1 })).toHaveLength(1);
    expect(check({})).toHaveLength(1);
    expect(problemsOf('get', '/v1/scorecards', 500, {})).toHaveLength(1);
  });
});
