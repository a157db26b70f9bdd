import type { Knex } from 'knex';
import { group } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { evaluateAll } from '../__testUtils__/results';
import { LineStore } from './LineStore';

jest.setTimeout(60_000);

function titled(title: string, ...args: Parameters<typeof group>) {
  const entity = group(...args);
  entity.metadata.title = title;
  return entity;
}

const LINE = 'line-of-business';
const RETAIL = titled('Retail', 'retail', LINE);
const CARDS = titled('Cards', 'cards', LINE, 'retail');
const CREDIT = titled('Credit', 'credit', LINE, 'cards');
const TEAM = group('team', 'team', 'credit');

describe.each(DATABASES)('LineStore on %s', id => {
  let knex: Knex;
  let store: LineStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new LineStore(knex);
  });

  const save = (...groups: ReturnType<typeof group>[]) =>
    store.save(evaluateAll(groups).organization);
  /** The statements that write while `work` runs. */
  const writesDuring = async (work: () => Promise<void>) => {
    const writes: string[] = [];
    const watch = ({ sql }: { sql: string }) => {
      if (/^(insert|update|delete)/i.test(sql)) {
        writes.push(sql.split(' ')[0]);
      }
    };
    knex.on('query', watch);
    await work();
    knex.off('query', watch);
    return writes;
  };

  it('keeps the lines of business by title, with those above each', async () => {
    expect(await store.list()).toEqual([]);
    await save(RETAIL, CREDIT, TEAM, CARDS);
    expect(await store.list()).toEqual([
      {
        entityRef: 'group:default/cards',
        title: 'Cards',
        above: ['group:default/retail'],
      },
      {
        entityRef: 'group:default/credit',
        title: 'Credit',
        above: ['group:default/cards', 'group:default/retail'],
      },
      { entityRef: 'group:default/retail', title: 'Retail', above: [] },
    ]);
  });

  it('writes only what differs', async () => {
    await save(RETAIL, CARDS, CREDIT);
    expect(await writesDuring(() => save(CREDIT, CARDS, RETAIL))).toEqual([]);

    const renamed = titled('Lending', 'credit', LINE, 'cards');
    expect(await writesDuring(() => save(RETAIL, CARDS, renamed))).toEqual([
      'insert',
      // The revision of the results, which show the titles.
      'update',
    ]);
    const titles = (await store.list()).map(({ title }) => title);
    expect(titles).toEqual(['Cards', 'Lending', 'Retail']);
  });

  it('forgets a line that is gone, also from those above others', async () => {
    await save(RETAIL, CARDS, CREDIT);
    await save(CARDS, CREDIT);
    expect(await store.list()).toEqual([
      { entityRef: 'group:default/cards', title: 'Cards', above: [] },
      {
        entityRef: 'group:default/credit',
        title: 'Credit',
        above: ['group:default/cards'],
      },
    ]);
    await save(TEAM);
    expect(await store.list()).toEqual([]);
  });

  it('saves twice at once', async () => {
    for (let round = 0; round < 10; round++) {
      await Promise.all([save(RETAIL, CARDS), save(CARDS, RETAIL)]);
      expect(await store.list()).toHaveLength(2);
      await save();
    }
  });
});
