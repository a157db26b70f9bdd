import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { IndexBuilder } from '@backstage/plugin-search-backend-node';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import type { SearchQuery } from '@backstage/plugin-search-common';
import { fakeApi, modelRow, OPTIONS } from '../__testUtils__/results';
import { MlPortalCollatorFactory } from './MlPortalCollatorFactory';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
// There is a server where the tests are run with one.
const describeWithServer = databases.supports('POSTGRES_18')
  ? describe
  : describe.skip;

const OWNED = {
  status: 'owned' as const,
  owner: 'group:default/cards',
  tools: [],
};

const MODELS = [
  modelRow('fraud', {
    stages: [
      { stage: 'training', ...OWNED, tools: ['component:default/ray'] },
      {
        stage: 'deployment',
        status: 'fenced',
        owner: 'group:default/core-it',
        tools: [],
      },
    ],
  }),
  modelRow('limits', {
    lineOfBusiness: { entityRef: 'group:default/payments-b', title: 'Other' },
    stages: [{ stage: 'training', ...OWNED }],
  }),
];

describeWithServer('the index in PostgreSQL', () => {
  let engine: PgSearchEngine;
  beforeAll(async () => {
    const knex = await databases.init('POSTGRES_18');
    const logger = mockServices.logger.mock();
    engine = await PgSearchEngine.fromConfig(new ConfigReader({}), {
      database: mockServices.database({ knex }),
      logger,
    });
    let indexed: Promise<void> | void;
    const builder = new IndexBuilder({ logger, searchEngine: engine });
    builder.addCollator({
      schedule: {
        run: async ({ fn }) => {
          indexed = fn(new AbortController().signal);
        },
      },
      factory: new MlPortalCollatorFactory(fakeApi(MODELS), logger, OPTIONS),
    });
    (await builder.build()).scheduler.start();
    await indexed!;
  });

  it.each<[Partial<SearchQuery>, string[]]>([
    [{}, ['Customer 360', 'MLflow', 'fraud', 'limits']],
    [{ term: 'core-it' }, ['fraud']],
    [{ term: 'amount_24h' }, ['Customer 360']],
    [{ filters: { role: 'model' } }, ['fraud', 'limits']],
    [{ filters: { lineOfBusiness: 'group:default/payments-b' } }, ['limits']],
    [{ filters: { stageOwners: 'group:default/core-it' } }, ['fraud']],
    [{ filters: { tools: 'component:default/ray' } }, ['fraud']],
    [{ filters: { stages: 'fenced' } }, ['fraud']],
    [{ filters: { level: 'accountable' } }, ['fraud', 'limits']],
    [{ term: 'core-it', filters: { level: 'reachable' } }, []],
  ])('finds by %j', async (query, titles) => {
    const { results } = await engine.query({ term: '', ...query });
    expect(results.map(({ document }) => document.title).sort()).toEqual(
      titles,
    );
  });
});
