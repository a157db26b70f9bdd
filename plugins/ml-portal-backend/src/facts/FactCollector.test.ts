import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { FactProvider } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { Knex } from 'knex';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { featureStore, group, model, user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { counting } from '../__testUtils__/factProviders';
import { createTestServices } from '../__testUtils__/services';
import { writesOf } from '../__testUtils__/writes';
import { documentOf } from '../database/ModelQueries';
import { FactProviders } from './FactProviders';

jest.setTimeout(60_000);

const START = Date.UTC(2026, 10, 23, 1);
const HOUR_MS = 60 * 60 * 1000;
const refOf = (name: string) => `component:default/${name}`;
const MODELS = ['a', 'b'].map(name => model(name, 'loans'));
const DOCUMENTS = [
  group('loans', 'team'),
  user('lin', 'loans'),
  featureStore('customers', 'loans'),
  ...MODELS,
];
const checkOf = (provider: string) => ({
  id: `by-${provider}`,
  level: 'basic',
  title: 'It runs',
  remediation: 'Run it.',
  condition: { [`facts.${provider}.count`]: { $gt: 0 } },
});
const CONFIG = {
  mlPortal: {
    facts: { trustedFor: { hours: 1 } },
    scorecards: [
      {
        id: 'runs',
        title: 'Runs',
        filter: { 'facts.role': 'model' },
        levels: [{ id: 'basic', title: 'Basic' }],
        checks: [checkOf('runs'), checkOf('other')],
      },
    ],
  },
};

describe.each(DATABASES)('FactCollector on %s', id => {
  let knex: Knex;
  let clock: number;
  let catalog: ReturnType<typeof changingCatalog>;

  const start = async (...providers: Partial<FactProvider>[]) => {
    const all = new FactProviders();
    providers.forEach(each => all.addFactProvider(counting(each)));
    const logger = mockServices.logger.mock();
    const services = createTestServices(knex, [], {
      catalog,
      config: CONFIG,
      logger,
      now: () => clock,
      providers: all,
    });
    await services.evaluator.evaluateAll();
    return {
      ...services,
      logger,
      /** A round of every provider, a while later. */
      round: async (afterMs = 1000) => {
        clock += afterMs;
        for (const provider of all.list()) {
          await services.facts.collectAll(provider);
        }
      },
    };
  };
  const resultsOf = async (name: string) => {
    const row = await knex('entities')
      .where({ entity_ref: refOf(name) })
      .first();
    const { scorecards } = documentOf(row!);
    const { checks } = scorecards.find(card => card.id === 'runs')!;
    return checks.map(({ result, stale }) =>
      stale ? `${result}, stale` : result,
    );
  };

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = START;
    catalog = changingCatalog(DOCUMENTS);
  });

  it('has judged at once what new facts concern', async () => {
    const { round } = await start({});
    expect(await resultsOf('a')).toEqual(['noData', 'noData']);
    await round();
    expect(await resultsOf('a')).toEqual(['passed', 'noData']);
    expect(await knex('entities').where({ etag: '' })).toEqual([]);
    expect(await writesOf(knex, () => round())).toEqual([]);
  });

  it('asks of each kind, and by the filter, what concerns a provider', async () => {
    const asked: string[] = [];
    const note = (batch: Entity[]) => {
      asked.push(...batch.map(({ metadata }) => metadata.name));
      return Promise.resolve(new Map());
    };
    const { round } = await start(
      { roles: ['featureStore'], collect: note },
      { id: 'other', filter: { 'entity.metadata.name': 'b' }, collect: note },
    );
    await round();
    expect(asked).toEqual(['customers', 'b']);
  });

  it('marks what a provider found that fails, and nothing else', async () => {
    let fails = false;
    const counts = counting().collect;
    const { round } = await start(
      {
        collect: async (...args) => {
          if (fails) {
            throw new Error('Not today');
          }
          return counts(...args);
        },
      },
      { id: 'other' },
    );
    await round();
    expect(await resultsOf('a')).toEqual(['passed', 'passed']);

    fails = true;
    await round();
    expect(await resultsOf('a')).toEqual(['passed, stale', 'passed']);
    await round(HOUR_MS);
    expect(await resultsOf('a')).toEqual(['passed, stale', 'passed']);
    await round(1);
    expect(await resultsOf('a')).toEqual(['error', 'passed']);
    expect(await writesOf(knex, () => round())).toEqual([]);

    fails = false;
    await round();
    expect(await resultsOf('a')).toEqual(['passed', 'passed']);
  });

  it('waits for no provider that hangs', async () => {
    const { round, facts, evaluator, logger } = await start(
      {
        timeout: { milliseconds: 20 },
        collect: () => new Promise(() => {}),
      },
      { id: 'other' },
    );
    await round();
    expect(await resultsOf('a')).toEqual(['error', 'passed']);
    expect(logger.warn).toHaveBeenCalledWith(
      'Fact provider runs: Runs did not answer within 0.02 s',
    );
    clock += 1000;
    await facts.collectFor([refOf('a')]);
    expect((await evaluator.evaluateRefs([refOf('b')])).written).toEqual([]);
  });

  it('minds no nonsense', async () => {
    const { round, facts } = await start(
      {
        collect: async () =>
          new Map<string, any>([
            [refOf('a'), { error: new Error('Gone') }],
            [refOf('b'), {}],
          ]),
      },
      { id: 'other' },
    );
    await round();
    await facts.collectFor(['a', 'b', 'absent'].map(refOf));
    expect(await resultsOf('a')).toEqual(['error', 'passed']);
    expect(await resultsOf('b')).toEqual(['error', 'passed']);
  });

  it('forgets what a provider no longer speaks of', async () => {
    let names = ['a', 'b'];
    const { round } = await start({
      collect: async () =>
        new Map(names.map(name => [refOf(name), { facts: { count: 1 } }])),
    });
    await round();
    names = ['b'];
    await round();
    expect(await resultsOf('a')).toEqual(['noData', 'noData']);
    expect(await resultsOf('b')).toEqual(['passed', 'noData']);
  });

  it('forgets the facts of what left', async () => {
    const { round, evaluator } = await start({});
    await round();
    catalog.hold(DOCUMENTS.filter(({ metadata }) => metadata.name !== 'a'));
    clock += 1000;
    await evaluator.evaluateAll();
    const facts = await knex('facts').select('entity_ref');
    expect(facts).toEqual([{ entity_ref: refOf('b') }]);
  });

  it('forgets providers that are no longer installed', async () => {
    const { round } = await start({}, { id: 'other' });
    await round();
    const { facts, evaluator } = await start({ id: 'other' });
    clock += 1000;
    await facts.forgetOthers();
    expect(await knex('facts')).toHaveLength(2);
    clock += 1000;
    await evaluator.evaluateAll();
    expect(await resultsOf('a')).toEqual(['noData', 'passed']);
  });

  it('collects for one entity, and asks no catalog where nobody is to be asked', async () => {
    const { facts } = await start({});
    clock += 1000;
    await facts.collectFor([refOf('a')]);
    expect(await resultsOf('a')).toEqual(['passed', 'noData']);
    expect(await resultsOf('b')).toEqual(['noData', 'noData']);

    const without = await start();
    catalog.breakOffAfter(0);
    await without.facts.collectFor([refOf('a')]);
    await facts.collectFor([]);
  });

  it('stops when it is stopped, and keeps what is known', async () => {
    const { round, facts } = await start({});
    await round();
    const all = new FactProviders();
    all.addFactProvider(counting());
    await expect(
      facts.collectAll(all.list()[0], AbortSignal.abort(new Error('Stopped'))),
    ).rejects.toThrow('Stopped');
    expect(await resultsOf('a')).toEqual(['passed', 'noData']);
  });
});
