import {
  mockCredentials,
  mockErrorHandler,
} from '@backstage/backend-test-utils';
import express, { type Express } from 'express';
import request from 'supertest';
import { group } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { randomCompany } from '../__testUtils__/randomCompany';
import { evaluateAll } from '../__testUtils__/results';
import { createTestServices } from '../__testUtils__/services';
import { LineStore } from '../database/LineStore';
import { createRouter } from './createRouter';

jest.setTimeout(60_000);

describe.each(DATABASES)('lists by page on %s', id => {
  let app: Express;
  let lines: LineStore;
  beforeAll(async () => {
    const knex = await migratedDatabase(id);
    const documents = randomCompany(3, 30);
    const { services, evaluator } = createTestServices(knex, documents);
    await evaluator.evaluateAll();
    for (const name of ['a', 'b', 'c']) {
      await services.rejected.add({
        entity_ref: `component:default/${name}`,
        location: null,
        errors: '[]',
        last_seen: 1,
      });
    }
    lines = new LineStore(knex);
    app = express().use(createRouter(services)).use(mockErrorHandler());
  });

  async function get(path: string, query: Record<string, string | number>) {
    const response = await request(app)
      .get(path)
      .query(query)
      .set('Authorization', mockCredentials.user.header());
    expect(response.status).toBe(200);
    return response.body;
  }

  it.each([
    ['/v1/models', 7],
    ['/v1/fences', 11],
    ['/v1/lines-of-business', 1],
    ['/v1/lines-of-business', 2],
    ['/v1/lines-of-business?sort=-score', 1],
    ['/v1/tools', 1],
    ['/v1/feature-stores', 1],
    ['/v1/rejected', 2],
  ])('%s, %s at a time, holds every item exactly once', async (path, limit) => {
    const all = await get(path, { limit: 500 });
    expect(all.pageInfo).toEqual({});
    expect(all.items).toHaveLength(all.totalItems);
    expect(all.totalItems).toBeGreaterThan(limit);

    const walked: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await get(path, { limit, ...(cursor && { cursor }) });
      expect(page.items.length).toBeGreaterThan(0);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      expect(page.totalItems).toBe(all.totalItems);
      walked.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor !== undefined && walked.length <= all.totalItems);
    expect(walked).toEqual(all.items);
  });

  it('goes on behind a line of business that is gone meanwhile', async () => {
    const path = '/v1/lines-of-business';
    const first = await get(path, { limit: 2 });
    const kept = evaluateAll(
      ['cards', 'mortgages', 'retail', 'risk'].map(name =>
        group(name, 'line-of-business'),
      ),
    );
    expect(first.items.map(({ title }: { title: string }) => title)).toEqual([
      'cards',
      'credit',
    ]);
    await lines.save(kept.organization);
    const cursor = first.pageInfo.nextCursor;
    const rest = await get(path, { limit: 50, cursor });
    expect(rest.items.map(({ title }: { title: string }) => title)).toEqual([
      'mortgages',
      'retail',
      'risk',
    ]);
  });
});
