import type {
  CollectedFacts,
  RegistryStanding,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import type { Knex } from 'knex';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { group, model, user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { counting, installed } from '../__testUtils__/factProviders';
import { createTestServices } from '../__testUtils__/services';
import { writesOf } from '../__testUtils__/writes';
import { EVERYTHING } from '../visibility/Visibility';
import { FactProviders } from './FactProviders';

jest.setTimeout(120_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 7, 3, 8);
const A = 'component:default/a';
const MODELS = ['a', 'b'].map(name =>
  model(name, 'loans', {
    stages: { retraining: { cadence: 'P1M' } },
  }),
);
const DOCUMENTS = [group('loans', 'team'), user('lin', 'loans'), ...MODELS];

describe.each(DATABASES)('What registries tell, on %s', id => {
  let knex: Knex;
  let clock: number;
  let told: RegistryStanding | undefined;
  let collect: () => Promise<Map<string, CollectedFacts>>;
  let catalog: ReturnType<typeof changingCatalog>;

  /** One process, with a provider that tells of model `a` what `told` is. */
  const start = (providerId = 'registry') => {
    const providers = new FactProviders();
    const provider = counting({ id: providerId, collect: () => collect() });
    providers.addFactProvider(provider);
    const services = createTestServices(knex, [], {
      catalog,
      providers,
      config: { mlPortal: { velocity: { fewest: 1 } } },
      now: () => clock,
    });
    return {
      ...services,
      collectAll: () => services.facts.collectAll(installed(provider)),
    };
  };
  type Process = ReturnType<typeof start>;

  const tell = async (
    { collectAll }: Process,
    version: string | null,
    more: Partial<RegistryStanding> = {},
  ) => {
    clock += DAY_MS;
    told = { production: version === null ? null : { version }, ...more };
    await collectAll();
  };
  const figures = ({ services }: Process) =>
    services.velocities.of(EVERYTHING, 180);
  const modelA = async ({ services }: Process) => {
    const { rows } = await services.velocities.models(
      EVERYTHING,
      { days: 180, q: 'a' },
      'title',
      { limit: 1 },
    );
    return rows[0];
  };

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = START;
    told = undefined;
    catalog = changingCatalog(DOCUMENTS);
    collect = async () =>
      new Map([[A, { facts: { count: 1 }, ...(told && { registry: told }) }]]);
    await start().run();
  });

  it('is a history of the version in production: 1, 2, 3, 2, 4', async () => {
    const process = start();
    for (const version of ['1', '2', '3', '2', '4']) {
      await tell(process, version);
    }
    clock += 10 * DAY_MS;
    expect(await figures(process)).toMatchObject({
      models: 2,
      withRegistry: 1,
      failures: { changes: 4, rollbacks: 1 },
      restoreDays: { count: 1, quartiles: { median: 1 } },
      changesPerMonth: { count: 1 },
      watchedSince: '2026-08-03',
    });
    expect(await modelA(process)).toMatchObject({
      version: '4',
      changes: 4,
      rollbacks: 1,
    });
  });

  it('says nothing of models that no source tells of', async () => {
    const process = start();
    expect(await figures(process)).toMatchObject({
      withRegistry: 0,
      failures: null,
      changesPerMonth: { count: 0, quartiles: null },
    });
    expect(await modelA(process)).toMatchObject({
      version: null,
      changes: null,
      rollbacks: null,
      registeredAt: null,
      productionAt: null,
      cadence: 'P1M',
      training: 'unknown',
    });
  });

  it('is written down once, by however many processes', async () => {
    const [one, other] = [start(), start()];
    await tell(one, '1');
    await tell(one, '2');
    await Promise.all([one.collectAll(), other.collectAll()]);
    await other.collectAll();
    expect(await knex('production_moves')).toHaveLength(1);
    clock += DAY_MS;
    expect(await writesOf(knex, () => other.collectAll())).toEqual([]);
  });

  it('does not go back by an answer that was late', async () => {
    const process = start();
    await tell(process, '1');
    await tell(process, '2');
    const late = collect;
    // Asked while 2 was in production, answered after another noticed 3.
    collect = async () => {
      const answer = await late();
      collect = late;
      clock += 1;
      told = { production: { version: '3' } };
      await start().collectAll();
      return answer;
    };
    await process.collectAll();
    expect((await modelA(process)).version).toBe('3');
    expect(await modelA(process)).toMatchObject({ changes: 2, rollbacks: 0 });
  });

  it('is told once with the time of the source', async () => {
    const since = new Date(START - 20 * DAY_MS).toISOString();
    const process = start();
    told = { production: { version: '7', since } };
    await process.collectAll();
    // Forgotten, and told again.
    told = undefined;
    await process.collectAll();
    told = { production: { version: '7', since } };
    clock += 1;
    await process.collectAll();
    const rows = await knex('production_moves');
    expect(rows.map(row => Number(row.at))).toEqual([START - 20 * DAY_MS]);
  });

  it('stays as it is while the source fails, and for as long as that is trusted', async () => {
    const process = start();
    await tell(process, '1');
    await tell(process, '2');
    const works = collect;
    collect = async () => {
      throw new Error('Gone');
    };
    clock += DAY_MS;
    await process.collectAll();
    expect(await modelA(process)).toMatchObject({ version: '2', changes: 1 });
    clock += 8 * DAY_MS;
    await process.collectAll();
    expect(await modelA(process)).toMatchObject({
      version: null,
      changes: null,
    });
    collect = works;
    await tell(process, '3');
    expect(await modelA(process)).toMatchObject({ version: '3', changes: 2 });
  });

  it('is an error of the facts where it is nonsense', async () => {
    told = { production: { version: 5 as unknown as string } };
    await start().collectAll();
    const [row, ...more] = await knex('facts');
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      facts: null,
      error: 'registry.production.version must be a text',
    });
    expect(await knex('registry_standings')).toEqual([]);
  });

  it('tells of firsts and trainings what the catalog does not', async () => {
    const process = start();
    const at = (days: number) => new Date(START - days * DAY_MS).toISOString();
    await tell(process, '1', {
      registeredAt: at(90),
      firstProductionAt: at(60),
      lastTrainedAt: at(32),
    });
    expect(await modelA(process)).toMatchObject({
      leadTimeDays: 30,
      lastTrainedAt: START - 32 * DAY_MS,
      trainingAgeDays: 33,
      training: 'late',
    });
    expect(await figures(process)).toMatchObject({
      leadTimeDays: { count: 1, quartiles: { median: 30 } },
      training: { withCadence: 2, known: 1, late: 1 },
    });
  });

  it('goes with the provider, and with the model', async () => {
    const process = start();
    await tell(process, '1');
    expect(await knex('registry_standings')).toHaveLength(1);
    await start('other').facts.forgetOthers();
    expect(await knex('registry_standings')).toEqual([]);
    expect((await figures(process)).withRegistry).toBe(0);

    await tell(process, '1');
    catalog.hold(DOCUMENTS.filter(({ metadata }) => metadata.name !== 'a'));
    clock += DAY_MS;
    await process.evaluator.evaluateAll();
    expect(await knex('registry_standings')).toEqual([]);
    expect((await figures(process)).models).toBe(1);
  });

  it('is forgotten with history', async () => {
    const process = start();
    await tell(process, '1');
    await tell(process, '2');
    clock += 401 * DAY_MS;
    await process.run();
    expect(await knex('production_moves')).toEqual([]);
  });
});
