import { readFileSync } from 'node:fs';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockErrorHandler } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogServiceRequestOptions } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { RoadmapScope } from '@ml-portal/backstage-plugin-ml-portal-common';
import express, { type Express } from 'express';
import request from 'supertest';
import { parse } from 'yaml';
import {
  company,
  featureStore,
  group,
  model,
  stages,
  tool,
  user,
} from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { headerOf, peopleIn } from '../__testUtils__/people';
import { doneBy } from '../__testUtils__/requests';
import { catalogOf, createTestServices } from '../__testUtils__/services';
import type { ModelQueries } from '../database/ModelQueries';
import { DecisionStore } from '../database/tooling/DecisionStore';
import { createRouter } from '../router/createRouter';
import { OPENAPI_FILE } from '../router/openApiRoute';
import { EVERYTHING } from '../visibility/Visibility';

jest.setTimeout(120_000);

/** What may not be read has this in its name, and nothing else has. */
const MARK = 'hush';
const OBJECTIVE = {
  businessObjective: {
    problem: 'Losses',
    kpi: { name: 'loss', target: 1 },
    annualValue: { amount: 7, currency: 'EUR' },
  },
};

/** One model that may be read, of a line that may not, beside others of it. */
const DOCUMENTS: Entity[] = [
  ...company().filter(({ spec }) => spec?.type !== 'ml-model'),
  group(`${MARK}-line`, 'line-of-business'),
  group('mortgages', 'team', `${MARK}-line`),
  user('mo', 'mortgages'),
  tool(`${MARK}-tool`, 'mortgages', { alternatives: ['mlflow'] }),
  featureStore(`${MARK}-store`, 'mortgages'),
  model('open', 'mortgages', {
    ...OBJECTIVE,
    stages: stages({
      training: { tools: ['mlflow'] },
      deployment: { owner: 'core-it' },
      serving: { owner: 'loans' },
    }),
  }),
  model(`${MARK}-model`, 'mortgages', {
    ...OBJECTIVE,
    featureStores: [`${MARK}-store`, 'customer-360'],
    stages: stages({
      training: { tools: [`${MARK}-tool`, 'mlflow'] },
      deployment: { owner: `${MARK}-team` },
      serving: { owner: 'loans' },
      monitoring: { owner: 'core-it' },
    }),
  }),
];

const mayRead = ({ metadata }: Entity) => !metadata.name.includes(MARK);

/** The catalog under a policy by which people may read what has no mark. */
function catalogForPeople() {
  const catalog = catalogOf(DOCUMENTS);
  const whole = catalog.streamEntities.bind(catalog);
  catalog.streamEntities = async function* stream(query, options) {
    const { credentials } = options as CatalogServiceRequestOptions;
    const { type } = credentials.principal as { type: string };
    for await (const page of whole(query, options)) {
      yield type === 'user' ? page.filter(mayRead) : page;
    }
  };
  return catalog;
}

const permissions = {
  authorize: async (asked: unknown[]) =>
    asked.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async () => [{ result: AuthorizeResult.CONDITIONAL }],
} as unknown as PermissionsService;

/** All that can be got, of entities that may be read where the path names one. */
const PATHS = Object.entries(
  (parse(readFileSync(OPENAPI_FILE, 'utf8')) as { paths: object }).paths,
)
  .filter(([, operations]) => 'get' in operations)
  .map(([path]) =>
    path
      .replace('{kind}', 'component')
      .replace('{namespace}', 'default')
      .replace(
        '{name}',
        { tools: 'mlflow', 'feature-stores': 'customer-360' }[
          path.split('/')[2]
        ] ?? (path.includes('lines-of-business') ? 'lending' : 'open'),
      ),
  );

describe.each(DATABASES)('what may not be read, on %s', id => {
  let app: Express;
  let asked: string;
  let decided: string;
  let decidedUnread: string;
  let models: ModelQueries;

  const get = (path: string) =>
    request(app).get(path).set('Authorization', headerOf('lin'));

  beforeAll(async () => {
    const knex = await migratedDatabase(id);
    const { services, run } = createTestServices(knex, DOCUMENTS, {
      catalog: catalogForPeople(),
      permissions,
      userInfo: peopleIn({ lin: ['group:default/loans'] }),
    });
    await run();
    models = services.models;
    app = express().use(createRouter(services)).use(mockErrorHandler());

    const { roadmap } = services;
    const as = (name: string, lines: string[] = []) => ({
      visibility: EVERYTHING,
      request: {} as express.Request,
      person: {
        userRef: `user:default/${name}`,
        lines,
        isDecider: name === 'pat',
        may: {
          read: true,
          create: true,
          vote: true,
          comment: true,
          move: true,
          delete: true,
        },
      },
    });
    const line = `group:default/${MARK}-line`;
    const wanted = {
      title: 'Deployment',
      problem: 'Slow',
      stage: 'deployment',
      lineOfBusiness: line,
    } as const;
    const scopes: RoadmapScope[] = [
      { kind: 'models', models: [`component:default/${MARK}-model`] },
      { kind: 'lineOfBusiness', lineOfBusiness: line },
    ];
    for (const scope of scopes) {
      asked = await roadmap.ask({ ...wanted, scope }, as('mo', [line]));
    }
    await roadmap.vote(asked, as('mo', [line]));
    await roadmap.move(
      asked,
      {
        from: 'proposed',
        to: 'delivered',
        tool: `component:default/${MARK}-tool`,
      },
      as('pat'),
    );

    const decisions = new DecisionStore(knex);
    const decide = (lineOfBusiness: string) =>
      decisions.record(
        {
          lineOfBusiness,
          stage: 'training',
          tool: 'component:default/ray',
          reason: 'Fits',
          tradeOffs: 'Another thing to run',
          alternatives: [],
          agreedBy: ['group:default/loans'],
          reviewOn: '2999-01-01',
        },
        doneBy('mo'),
      );
    decided = await decide('group:default/lending');
    decidedUnread = await decide(line);
  });

  it('is there', async () => {
    const ref = `component:default/${MARK}-model`;
    expect(await models.find(ref, 'model', EVERYTHING)).toBeDefined();
  });

  it.each(PATHS)('is not in %s', async path => {
    const { status, text, body } = await get(
      path.replace('{id}', path.includes('decisions') ? decided : asked),
    );
    expect([200, 403]).toContain(status);
    // An image is no text to the client.
    expect(text ?? String(body)).not.toContain(MARK);
  });

  it('is no decision that can be asked for by its number', async () => {
    const { status } = await get(`/v1/tooling-decisions/${decidedUnread}`);
    expect(status).toBe(404);
  });

  it.each(['models', 'fences', 'objectives', 'failing-checks', 'models.csv'])(
    'is not what the line of %s is',
    async path => {
      const query = `lineOfBusiness=${MARK}-line`;
      const { status, body, text } = await get(`/v1/${path}?${query}`);
      expect(status).toBe(200);
      expect(body.items ?? []).toEqual([]);
      expect(text).not.toContain('open');
    },
  );

  it.each([
    'models?q=hush',
    'tools?q=hush',
    'feature-stores?q=hush',
    'models?tool=hush-tool',
    'models?featureStore=hush-store',
    'fences?fencedTo=hush-team',
    'tools?alternativeTo=hush-tool',
    'roadmap-requests?tool=hush-tool',
    'roadmap-requests?model=hush-model',
    'roadmap-requests?lineOfBusiness=hush-line',
    'exemptions?entityRef=component:default/hush-model',
  ])('is not found by %s', async path => {
    const { status, body } = await get(`/v1/${path}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ items: [], totalItems: 0 });
  });
});
