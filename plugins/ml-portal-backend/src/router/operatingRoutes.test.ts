import { mockErrorHandler } from '@backstage/backend-test-utils';
import express, { type Express } from 'express';
import request from 'supertest';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { company, user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { createTestServices } from '../__testUtils__/services';
import type { Services } from './Services';
import { createRouter } from './createRouter';

jest.setTimeout(60_000);

describe.each(DATABASES)('people and phase on %s', id => {
  let app: Express;
  let services: Services;
  let evaluate: () => Promise<unknown>;
  const catalog = changingCatalog(company());
  beforeAll(async () => {
    catalog.hold(company());
    const created = createTestServices(await migratedDatabase(id), company(), {
      catalog,
      config: { mlPortal: { phase: { fastGrowth: { practitioners: 6 } } } },
    });
    services = created.services;
    evaluate = () => created.evaluator.evaluateAll();
    app = express().use(createRouter(services)).use(mockErrorHandler());
    await evaluate();
  });

  const get = async (path: string) => (await request(app).get(path)).body;

  it('follow groups and users, also where no result changes', async () => {
    const { revision } = await services.state.get();
    expect(await get('/v1/people')).toMatchObject({ practitioners: 4 });
    expect((await get('/v1/phase')).figures.practitioners).toBe(4);

    catalog.hold([...company(), user('eva', 'cards', 'ml-platform')]);
    await evaluate();
    expect((await services.state.get()).revision).toBe(revision);
    expect(await get('/v1/people')).toMatchObject({
      practitioners: 5,
      embedded: 2,
    });
    expect((await get('/v1/phase')).figures.practitioners).toBe(5);
  });

  it('hold the figures against the thresholds that are configured', async () => {
    expect(await get('/v1/phase')).toMatchObject({
      phase: 'startUp',
      thresholds: { fastGrowth: { practitioners: 6, models: 5 } },
      next: {
        phase: 'fastGrowth',
        missing: { practitioners: 1, models: 0, linesOfBusiness: 0 },
      },
    });
  });
});
