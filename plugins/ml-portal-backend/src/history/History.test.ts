import type { Knex } from 'knex';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { company, model } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { createTestServices } from '../__testUtils__/services';
import { writesOf } from '../__testUtils__/writes';
import { DailyRollUpStore, ORGANIZATION } from '../database/DailyRollUpStore';

jest.setTimeout(120_000);

const START = Date.UTC(2026, 10, 23, 8);
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe.each(DATABASES)('History on %s', id => {
  let knex: Knex;
  let clock: number;
  let catalog: ReturnType<typeof changingCatalog>;
  let run: () => Promise<unknown>;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = START;
    catalog = changingCatalog(company());
    ({ run } = createTestServices(knex, [], {
      catalog,
      config: { mlPortal: { history: { retention: { days: 3 } } } },
      now: () => clock,
    }));
  });
  const daysOf = (line: string) => new DailyRollUpStore(knex).list(line, {});
  const counts = async () => ({
    transitions: (await knex('transitions')).length,
    rollUps: (await knex('daily_roll_ups')).length,
  });

  it('records the organization and each line of business once a day', async () => {
    await run();
    expect(await counts()).toEqual({ transitions: 42, rollUps: 3 });
    const [day, ...more] = await daysOf(ORGANIZATION);
    expect(more).toEqual([]);
    expect(day).toMatchObject({ day: '2026-11-23', models: 40 });
    expect(await daysOf('group:default/payments')).toMatchObject([
      { day: '2026-11-23', models: 3 },
    ]);

    clock += DAY_MS;
    await run();
    const days = await daysOf(ORGANIZATION);
    expect(days.map(each => each.day)).toEqual(['2026-11-23', '2026-11-24']);
    expect(days[1].score).toBe(day.score);
  });

  it('does not grow while nothing changes', async () => {
    await run();
    const before = await counts();
    const writes = await writesOf(knex, async () => {
      for (let i = 0; i < 100; i++) {
        clock += MINUTE_MS;
        await run();
      }
    });
    expect(await counts()).toEqual(before);
    // Each run says when it ended.
    expect(writes).toHaveLength(100);
    expect(writes.every(sql => sql.includes('completed_at'))).toBe(true);
  });

  it('brings the day up to date when something changed', async () => {
    await run();
    clock += MINUTE_MS;
    catalog.hold([...company(), model('new', 'cards')]);
    await run();
    expect(await counts()).toEqual({ transitions: 43, rollUps: 3 });
    expect(await daysOf(ORGANIZATION)).toMatchObject([{ models: 41 }]);
    expect(await daysOf('group:default/payments')).toMatchObject([
      { models: 4 },
    ]);
  });

  it('counts production alone', async () => {
    catalog.hold([...company(), model('idea', 'cards', {}, 'experimental')]);
    await run();
    expect(await daysOf(ORGANIZATION)).toMatchObject([{ models: 40 }]);
  });

  it('forgets what is older than it is to be kept', async () => {
    await run();
    for (let day = 0; day < 5; day++) {
      clock += DAY_MS;
      await run();
    }
    const days = (await daysOf(ORGANIZATION)).map(each => each.day);
    expect(days).toEqual([
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ]);
    expect(await knex('transitions')).toEqual([]);
  });
});
