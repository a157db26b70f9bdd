import {
  mockCredentials,
  mockErrorHandler,
} from '@backstage/backend-test-utils';
import type { Drop } from '@ml-portal/backstage-plugin-ml-portal-common';
import express from 'express';
import request from 'supertest';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { company, model, stages, tool } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { readOpenApi, responseValidator } from '../__testUtils__/openApi';
import { createTestServices } from '../__testUtils__/services';
import { EVERYTHING, type Visibility } from '../visibility/Visibility';
import { createRouter } from './createRouter';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;
const NOW = Date.now();
const ID = 'end-to-end-ownership';
const problemsOf = responseValidator(readOpenApi());

const FENCED = { stages: stages({ serving: { owner: 'core-it' } }) };
const mlflow = (owner: string) =>
  tool('mlflow', owner, { stagesServed: ['training'] });
/** Instead of what `company()` says of them. */
const change = (...changed: ReturnType<typeof model>[]) => {
  const names = changed.map(({ metadata }) => metadata.name);
  return [
    ...company().filter(({ metadata }) => !names.includes(metadata.name)),
    ...changed,
  ];
};

describe.each(DATABASES)('drops on %s', id => {
  let sees: Visibility;
  let get: (query?: string) => Promise<{ items: Drop[]; totalItems: number }>;
  let bodyOf: (query: string) => Promise<any>;
  beforeAll(async () => {
    const catalog = changingCatalog();
    let now = NOW;
    const { services, evaluator } = createTestServices(
      await migratedDatabase(id),
      [],
      { catalog, now: () => now },
    );
    const hold = async (daysAgo: number, documents: typeof company) => {
      now = NOW - daysAgo * DAY_MS;
      catalog.hold(documents());
      await evaluator.evaluateAll();
    };
    const owned = (name: string, lifecycle?: string) =>
      model(name, 'cards', { stages: stages() }, lifecycle);
    await hold(40, () =>
      change(
        owned('fraud'),
        owned('limits'),
        owned('churn'),
        owned('idea', 'experimental'),
        mlflow('ml-platform'),
      ),
    );
    // Fell, and long ago.
    await hold(30, () =>
      change(
        owned('fraud'),
        owned('limits'),
        model('churn', 'cards', FENCED),
        owned('idea', 'experimental'),
        mlflow('ml-platform'),
      ),
    );
    const meanwhile = (...more: ReturnType<typeof model>[]) =>
      change(
        owned('fraud'),
        owned('limits'),
        model('churn', 'cards', FENCED),
        owned('idea', 'experimental'),
        mlflow('ml-platform'),
        ...more,
      );
    await hold(6, () =>
      meanwhile().filter(({ metadata }) => metadata.name !== 'loan-2'),
    );
    await hold(5, () =>
      // Stood higher before it was gone.
      meanwhile(owned('late'), model('loan-2', 'loans', {})),
    );
    await hold(3, () =>
      change(
        model('fraud', 'cards', FENCED),
        model('limits', 'nobody', { stages: { training: {} } }),
        model('churn', 'cards', FENCED),
        model('idea', 'nobody', {}, 'experimental'),
        model('loan-1', 'cards', {}),
        mlflow('nobody'),
        model('late', 'nobody', {}),
        model('loan-2', 'loans', {}),
      ),
    );
    const visibility = { of: async () => sees } as any;
    const app = express()
      .use(createRouter({ ...services, visibility }))
      .use(mockErrorHandler());
    bodyOf = async query => {
      const { status, body, type } = await request(app)
        .get(`/v1/drops?${query}`)
        .set('Authorization', mockCredentials.user.header());
      expect(problemsOf('get', '/v1/drops', status, body, type)).toEqual([]);
      return body;
    };
    get = (query = '') => bodyOf(query);
  });
  beforeEach(() => {
    sees = EVERYTHING;
  });
  const namesOf = ({ items }: { items: Drop[] }) =>
    items.map(({ entityRef }) => entityRef.split('/')[1]);

  it('are those of models in production, and of tools and stores, the deepest first', async () => {
    const page = await get();
    expect(namesOf(page)).toEqual([
      'late',
      'limits',
      'loan-1',
      'fraud',
      'mlflow',
    ]);
    expect(page.items[1]).toMatchObject({
      role: 'model',
      lineOfBusiness: null,
      before: { score: 100, levels: { [ID]: 'end-to-end' } },
      now: { score: 0, levels: { [ID]: null } },
    });
    expect(page.items[3]).toMatchObject({
      lineOfBusiness: { entityRef: 'group:default/payments' },
      before: { score: 100, levels: { [ID]: 'end-to-end' } },
      now: { score: 83, levels: { [ID]: 'accountable' } },
      at: new Date(NOW - 3 * DAY_MS).toISOString(),
      reasons: [
        {
          scorecard: ID,
          check: 'no-fences',
          title: expect.any(String),
          result: 'failed',
        },
      ],
    });
  });

  it('go back as far as is asked, in all lifecycles if asked', async () => {
    expect(namesOf(await get('days=1'))).toEqual([]);
    expect(namesOf(await get('days=35'))).toContain('churn');
    expect(namesOf(await get('lifecycle=experimental'))).toEqual([
      'idea',
      'mlflow',
    ]);
  });

  it('are those of a line of business', async () => {
    expect(namesOf(await get('lineOfBusiness=payments'))).toEqual([
      'loan-1',
      'fraud',
    ]);
    expect(namesOf(await get('lineOfBusiness=none'))).toEqual([
      'late',
      'limits',
      'mlflow',
    ]);
  });

  it('turn pages', async () => {
    const first = await bodyOf('limit=3');
    expect(first.totalItems).toBe(5);
    const cursor = first.pageInfo.nextCursor;
    expect(namesOf(await get(`limit=3&cursor=${cursor}`))).toEqual([
      'fraud',
      'mlflow',
    ]);
  });

  it('are those that the caller may see, and of lines that they may see', async () => {
    sees = { all: false, refs: new Set(['component:default/fraud']) };
    const page = await get();
    expect(page.totalItems).toBe(1);
    expect(page.items).toMatchObject([
      { entityRef: 'component:default/fraud', lineOfBusiness: null },
    ]);
  });
});
