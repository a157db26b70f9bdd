import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { group, model, tool, user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { createTestServices } from '../__testUtils__/services';
import { EVERYTHING } from '../visibility/Visibility';

jest.setTimeout(120_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 5, 1, 8);
const ORGANIZATION = [
  group('retail', 'line-of-business'),
  group('cards', 'line-of-business', 'retail'),
  group('fraud-team', 'team', 'cards'),
  group('offers', 'team', 'retail'),
  user('ann', 'fraud-team'),
  user('ben', 'offers'),
];
const idea = (name: string, owner = 'offers') =>
  model(name, owner, {}, 'experimental');
const live = (name: string, owner = 'offers') => model(name, owner, {});

describe.each(DATABASES)('Milestones of models on %s', id => {
  let knex: Knex;
  let day: number;
  let catalog: ReturnType<typeof changingCatalog>;
  let process: ReturnType<typeof createTestServices>;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    day = 0;
    catalog = changingCatalog([]);
    process = createTestServices(knex, [], {
      catalog,
      config: { mlPortal: { velocity: { fewest: 2 } } },
      now: () => START + day * DAY_MS,
    });
  });

  /** Has the catalog hold these models on a day. */
  const on = async (onDay: number, ...models: Entity[]) => {
    day = onDay;
    catalog.hold([...ORGANIZATION, ...models]);
    await process.run();
  };
  const figures = (days = 180) =>
    process.services.velocities.of(EVERYTHING, days);
  /** `[registered, in production, lead time]` in days since the start. */
  const modelsOf = async () => {
    const { rows } = await process.services.velocities.models(
      EVERYTHING,
      { days: 180 },
      'title',
      { limit: 50 },
    );
    const dayOf = (ms: number | null) => ms && (ms - START) / DAY_MS;
    return Object.fromEntries(
      rows.map(row => [
        row.title,
        [dayOf(row.registeredAt), dayOf(row.productionAt), row.leadTimeDays],
      ]),
    );
  };

  it('are known from when the portal watched', async () => {
    await on(0, idea('old'), live('running'));
    await on(5, idea('old'), live('running'), idea('new'), live('sudden'));
    await on(35, live('old'), live('running'), live('new'), live('sudden'));
    expect(await modelsOf()).toEqual({
      old: [null, 35, null],
      running: [null, null, null],
      new: [5, 35, 30],
      // In production when it was seen first: perhaps for long.
      sudden: [5, null, null],
    });
    expect(await figures()).toMatchObject({
      models: 4,
      leadTimeDays: { count: 1, quartiles: null },
      watchedSince: '2026-06-01',
    });
  });

  it('begin with the first run that finds something', async () => {
    expect((await figures()).watchedSince).toBeNull();
    catalog.hold([]);
    await process.run();
    expect((await figures()).watchedSince).toBeNull();
    await on(3, live('a'));
    await on(9, live('a'), idea('b'));
    expect((await figures()).watchedSince).toBe('2026-06-04');
    expect(await modelsOf()).toEqual({
      a: [null, null, null],
      b: [9, null, null],
    });
  });

  it('are passed once: who leaves and comes back is the same', async () => {
    await on(0, live('x'));
    await on(1, live('x'), idea('a'));
    await on(2, live('x'));
    await on(11, live('x'), live('a'));
    await on(12, live('x'), idea('a'));
    await on(13, live('x'), live('a'));
    expect((await modelsOf()).a).toEqual([1, 11, 10]);
  });

  it('outlive the transitions', async () => {
    await on(0, live('x'));
    await on(1, live('x'), idea('a'));
    await on(11, live('x'), live('a'));
    await on(500, live('x'), live('a'));
    expect(await knex('transitions')).toEqual([]);
    expect((await modelsOf()).a).toEqual([1, 11, 10]);
  });

  it('are those of models alone', async () => {
    await on(0, tool('x', 'offers'));
    await on(1, model('x', 'offers', {}, 'production'));
    expect(await modelsOf()).toEqual({ x: [1, null, null] });
    expect(await knex('milestones')).toHaveLength(1);
  });

  it('count in the period, by line of business and month', async () => {
    await on(0, live('x'));
    const all = ['a', 'b', 'c'];
    const ownerOf = (name: string) => (name === 'c' ? 'offers' : 'fraud-team');
    const ideas = all.map(name => idea(name, ownerOf(name)));
    const lives = all.map(name => live(name, ownerOf(name)));
    await on(1, live('x'), ...ideas);
    await on(11, live('x'), lives[0], ideas[1], ideas[2]);
    await on(41, live('x'), lives[0], lives[1], ideas[2]);
    await on(61, live('x'), ...lives);

    const told = await figures(62);
    const spreadOf = (lower: number, median: number, upper: number) => ({
      quartiles: { lower, median, upper },
    });
    expect(told).toMatchObject({
      from: '2026-06-01',
      to: '2026-08-01',
      fewest: 2,
      leadTimeDays: { count: 3, ...spreadOf(25, 40, 50) },
    });
    // Those of cards are of retail as well.
    expect(
      told.linesOfBusiness.map(line => [
        line.lineOfBusiness.title,
        line.models,
        line.leadTimeDays.count,
      ]),
    ).toEqual([
      ['cards', 2, 2],
      ['retail', 4, 3],
    ]);
    expect(
      told.months.map(({ month, reachedProduction }) => [
        month,
        reachedProduction,
      ]),
    ).toEqual([
      ['2026-06', 1],
      ['2026-07', 1],
      ['2026-08', 1],
    ]);
    expect((await figures(30)).leadTimeDays.count).toBe(2);
  });

  it('sort models, those without the figure last, page by page', async () => {
    await on(0, live('x'));
    await on(1, live('x'), idea('a'), idea('b'), idea('c'));
    await on(11, live('x'), live('a'), idea('b'), idea('c'));
    await on(21, live('x'), live('a'), live('b'), idea('c'));
    const { velocities } = process.services;
    const titles: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const { rows, nextCursor, totalItems } = await velocities.models(
        EVERYTHING,
        { days: 180 },
        '-leadTime',
        { limit: 1, cursor },
      );
      expect(totalItems).toBe(4);
      titles.push(...rows.map(({ title }) => title));
      cursor = nextCursor;
      more = cursor !== undefined;
    }
    expect(titles.slice(0, 2)).toEqual(['b', 'a']);
    expect(titles.slice(2).sort()).toEqual(['c', 'x']);
  });
});
