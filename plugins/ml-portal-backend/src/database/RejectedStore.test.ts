import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { walk } from '../__testUtils__/pages';
import { EVERYTHING, NOTHING } from '../visibility/Visibility';
import { encodeCursor } from './cursor';
import { RejectedStore } from './RejectedStore';

jest.setTimeout(60_000);

const AT = Date.UTC(2026, 10, 23);
const refOf = (name: string) => `component:default/${name}`;

describe.each(DATABASES)('RejectedStore on %s', id => {
  let knex: Knex;
  let store: RejectedStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new RejectedStore(knex);
  });

  const refuse = (name: string, at: number, error = 'is wrong') =>
    store.add({
      entity_ref: refOf(name),
      location: 'url:https://example.com/catalog-info.yaml',
      errors: JSON.stringify([error]),
      last_seen: at,
    });
  const listed = async (limit: number, visibility = EVERYTHING) =>
    (await walk(limit, page => store.list(page, visibility))).rows.map(
      row => row.entity_ref,
    );

  it('remembers the last refusal, and when the first was', async () => {
    await refuse('a', AT);
    await refuse('a', AT + 5, 'is still wrong');
    const { rows } = await store.list({ limit: 5 }, EVERYTHING);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      entity_ref: refOf('a'),
      errors: '["is still wrong"]',
    });
    expect(Number(rows[0].since)).toBe(AT);
    expect(Number(rows[0].last_seen)).toBe(AT + 5);
    expect(await store.refs()).toEqual([refOf('a')]);
  });

  it('lists the longest refused first, each exactly once', async () => {
    for (const [i, name] of ['d', 'c', 'b', 'a', 'e', 'f', 'g'].entries()) {
      // Two of them at the same time.
      await refuse(name, AT + Math.floor(i / 2));
    }
    const order = ['c', 'd', 'a', 'b', 'e', 'f', 'g'].map(refOf);
    for (const limit of [1, 2, 3, 7, 50]) {
      expect(await listed(limit)).toEqual(order);
    }
  });

  it('lists to those who may see some only these', async () => {
    await refuse('a', AT);
    await refuse('b', AT);
    const refs = new Set([refOf('b')]);
    expect(await listed(50, { all: false, refs })).toEqual([refOf('b')]);
    expect(await listed(50, NOTHING)).toEqual([]);
  });

  it('refuses the cursor of another list', async () => {
    await refuse('a', AT);
    const page = (cursor: string) =>
      store.list({ limit: 1, cursor }, EVERYTHING);
    const others = [
      encodeCursor('title', { value: 'a', ref: 'b' }),
      encodeCursor('rejected', { value: 'a', ref: 'b' }),
      'x',
    ];
    for (const cursor of others) {
      await expect(page(cursor)).rejects.toThrow(InputError);
    }
    for (const value of ['0.5', '1e999', '-7', '99999999999999999999']) {
      const cursor = Buffer.from(`["rejected",${value},"b"]`);
      expect(await page(cursor.toString('base64url'))).toMatchObject({
        totalItems: 1,
      });
    }
  });

  it('forgets what is named, and what was not refused again', async () => {
    await refuse('a', AT);
    await refuse('b', AT);
    await refuse('c', AT);
    await refuse('c', AT + 5);
    await store.remove([refOf('a'), refOf('absent')]);
    await store.remove([]);
    expect((await store.refs()).sort()).toEqual([refOf('b'), refOf('c')]);

    await store.removeNotSeenSince(AT);
    expect(await store.refs()).toHaveLength(2);
    await store.removeNotSeenSince(AT + 1);
    expect(await store.refs()).toEqual([refOf('c')]);
  });
});
