import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { BARE, FENCED, refOf, resultsOf } from '../__testUtils__/loans';
import { READ_AT } from '../__testUtils__/results';
import { ResultStore } from './ResultStore';
import { TransitionStore } from './TransitionStore';

jest.setTimeout(60_000);

describe.each(DATABASES)('TransitionStore on %s', id => {
  let knex: Knex;
  let store: TransitionStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new TransitionStore(knex);
    for (let i = 0; i < 7; i++) {
      const ml = i % 2 ? BARE : FENCED;
      await new ResultStore(knex).save(resultsOf(['a', 'b'], ml, READ_AT + i));
    }
  });

  it('lists those of one entity, the newest first, page by page', async () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list(refOf('a'), { limit: 3, cursor });
      expect(page.totalItems).toBe(7);
      expect(page.rows.every(row => row.entity_ref === refOf('a'))).toBe(true);
      seen.push(...page.rows.map(({ at }) => Number(at) - READ_AT));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });

  it('goes on where a page ended, whatever happens meanwhile', async () => {
    const { rows, nextCursor } = await store.list(refOf('a'), { limit: 2 });
    await new ResultStore(knex).save(resultsOf(['a'], BARE, READ_AT + 10));
    const next = await store.list(refOf('a'), { limit: 2, cursor: nextCursor });
    const times = [...rows, ...next.rows].map(({ at }) => Number(at) - READ_AT);
    expect(times).toEqual([6, 5, 4, 3]);
  });

  it.each(['0.5', '1e999', '-1e999', '99999999999999999999'])(
    'goes on from the number %s',
    async number => {
      const cursor = Buffer.from(`["transitions",${number},""]`);
      const page = await store.list(refOf('a'), {
        limit: 3,
        cursor: cursor.toString('base64url'),
      });
      expect(page.totalItems).toBe(7);
    },
  );

  it('forgets old ones', async () => {
    await store.removeBefore(READ_AT + 5);
    const { rows } = await store.list(refOf('b'), { limit: 10 });
    expect(rows.map(({ at }) => Number(at) - READ_AT)).toEqual([6, 5]);
  });

  it('has none of what it does not know, and refuses other cursors', async () => {
    expect(await store.list(refOf('absent'), { limit: 5 })).toMatchObject({
      rows: [],
      totalItems: 0,
    });
    await expect(
      store.list(refOf('a'), { limit: 5, cursor: 'x' }),
    ).rejects.toThrow(/cursor/);
  });
});
