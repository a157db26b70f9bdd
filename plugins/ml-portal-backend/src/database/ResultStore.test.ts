import type { Knex } from 'knex';
import type { ResultRecord } from '../evaluation/toRecord';
import { model, stages } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { BARE, FENCED, refOf, resultsOf } from '../__testUtils__/loans';
import { evaluateAll, READ_AT } from '../__testUtils__/results';
import { ResultStore } from './ResultStore';

jest.setTimeout(60_000);

const CHILDREN = [
  'stages',
  'uses',
  'levels',
  'check_results',
  'objectives',
] as const;

describe.each(DATABASES)('ResultStore on %s', id => {
  let knex: Knex;
  let store: ResultStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new ResultStore(knex);
  });

  const storedOf = async (ref: string) => {
    const where = { entity_ref: ref };
    const entity = await knex('entities').where(where).first();
    return {
      entity: entity && { ...entity, read_at: Number(entity.read_at) },
      stages: await knex('stages').where(where).orderBy('position'),
      uses: await knex('uses').where(where).orderBy(['stage', 'target_ref']),
      levels: await knex('levels').where(where),
      checkResults: await knex('check_results')
        .where(where)
        .orderBy('check_id'),
      objectives: await knex('objectives').where(where),
    };
  };
  const storedRefs = async () =>
    (await knex('entities').orderBy('entity_ref')).map(row => row.entity_ref);
  const wanted = ({ uses, checkResults, ...record }: ResultRecord) => ({
    ...record,
    checkResults: [...checkResults].sort((a, b) =>
      a.check_id < b.check_id ? -1 : 1,
    ),
    uses: uses
      .map(use => ({ ...use, key: `${use.stage} ${use.target_ref}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key: _, ...use }) => use),
  });

  it('stores all rows of an entity', async () => {
    const [result] = resultsOf(['a'], FENCED);
    expect((await store.save([result])).written).toEqual([refOf('a')]);

    const stored = await storedOf(refOf('a'));
    expect(stored).toEqual(wanted(result));
    expect(stored.stages).toHaveLength(6);
    expect(stored.uses).toHaveLength(2);
    expect(stored.levels).toHaveLength(1);
    expect(stored.checkResults.map(row => row.check_id)).toContain('no-fences');
  });

  it('writes only what changed', async () => {
    await store.save(resultsOf(['a', 'b']));
    const later = READ_AT + 1000;
    expect(
      (await store.save(resultsOf(['a', 'b'], undefined, later))).written,
    ).toEqual([]);
    expect((await storedOf(refOf('a'))).entity!.read_at).toBe(READ_AT);

    const changed = resultsOf(['b'], FENCED, later);
    const unchanged = resultsOf(['a'], undefined, later);
    expect((await store.save([...unchanged, ...changed])).written).toEqual([
      refOf('b'),
    ]);
    expect(await storedOf(refOf('b'))).toEqual(wanted(changed[0]));
  });

  it('replaces what was stored beside an entity', async () => {
    await store.save(resultsOf(['a'], FENCED));
    const [result] = resultsOf(['a'], BARE, READ_AT + 1);
    await store.save([result]);
    expect(await storedOf(refOf('a'))).toEqual(wanted(result));
  });

  it('keeps a result that was read later', async () => {
    const [newer] = resultsOf(['a'], FENCED, READ_AT + 1);
    await store.save([newer]);
    expect((await store.save(resultsOf(['a'], BARE))).written).toEqual([]);
    expect(await storedOf(refOf('a'))).toEqual(wanted(newer));
  });

  it('keeps the later of two that are saved at once, both for the first time', async () => {
    for (let round = 0; round < 15; round++) {
      const names = [`a${round}`];
      const [newer] = resultsOf(names, FENCED, READ_AT + 1);
      const [older] = resultsOf(names, BARE);
      await Promise.all([store.save([newer]), store.save([older])]);
      expect(await storedOf(newer.entity.entity_ref)).toEqual(wanted(newer));
    }
  });

  it('leaves what belongs together when one entity is saved twice at once', async () => {
    const versions = [FENCED, BARE, { stages: stages() }].map(
      ml => resultsOf(['a'], ml)[0],
    );
    const saveAt = (version: ResultRecord, readAt: number) =>
      store.save([
        { ...version, entity: { ...version.entity, read_at: readAt } },
      ]);
    for (let round = 0; round < 15; round++) {
      const readAt = READ_AT + round * 10;
      const saves = versions.map((version, i) =>
        saveAt(version, readAt + (i % 2)),
      );
      await Promise.all(saves);
      const stored = await storedOf(refOf('a'));
      const version = versions.find(
        ({ entity }) => entity.hash === stored.entity!.hash,
      )!;
      const { entity: _, ...children } = wanted(version);
      expect(stored).toMatchObject(children);
    }
  });

  it('saves the same entities in any order at once', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `m${i}`);
    for (let round = 0; round < 5; round++) {
      const readAt = READ_AT + round;
      const ml = round % 2 ? BARE : FENCED;
      await Promise.all([
        store.save(resultsOf(names, ml, readAt)),
        store.save(resultsOf([...names].reverse(), { ...ml }, readAt)),
        store.save(resultsOf(names.slice(20), { stages: {} }, readAt)),
      ]);
      await store.remove(names.map(refOf), READ_AT + round);
    }
    expect(await storedRefs()).toEqual([]);
  });

  it('saves and removes at once', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `m${i}`);
    const refs = names.map(refOf);
    for (let round = 0; round < 10; round++) {
      const readAt = READ_AT + round;
      const save = store.save(
        resultsOf(names, round % 2 ? BARE : FENCED, readAt),
      );
      await Promise.all([save, store.remove([...refs].reverse(), readAt)]);
    }
    for (const table of CHILDREN) {
      const orphans = await knex(table).whereNotIn(
        'entity_ref',
        knex('entities').select('entity_ref'),
      );
      expect(orphans).toEqual([]);
    }
  });

  it('stores a batch whole or not at all', async () => {
    await store.save(resultsOf(['a']));
    const results = resultsOf(['a', 'b', 'c'], FENCED, READ_AT + 1);
    const [level] = results[2].levels;
    // One level twice is against the table's key.
    results[2].levels = [level, level];

    await expect(store.save(results)).rejects.toThrow(/unique/i);
    expect(await storedRefs()).toEqual([refOf('a')]);
    expect((await storedOf(refOf('a'))).uses).toEqual([]);
  });

  it('stores nothing', async () => {
    expect((await store.save([])).written).toEqual([]);
  });

  it('stores more than fits into a statement', async () => {
    const names = Array.from({ length: 1200 }, (_, i) => `m${i}`);
    const results = resultsOf(names, FENCED);
    expect((await store.save(results)).written).toHaveLength(1200);
    const [{ count }] = await knex('stages').count({ count: '*' });
    expect(Number(count)).toBe(1200 * 6);

    await store.remove(names.map(refOf), READ_AT);
    expect(await storedRefs()).toEqual([]);
  });

  it('stores a title of any length', async () => {
    const [result] = evaluateAll(
      ['a', 'b'].map(name => {
        const entity = model(name, 'loans');
        // Nothing that a database could compress.
        entity.metadata.title = Array.from({ length: 4000 }, (_, i) =>
          String.fromCodePoint(0x4e00 + ((i * i * 7919 + i) % 20_000)),
        ).join('');
        return entity;
      }),
    ).records;
    await store.save([result]);
    expect((await storedOf(refOf('a'))).entity!.title).toHaveLength(4000);
  });

  it('removes entities with all that is stored beside them', async () => {
    await store.save(resultsOf(['a', 'b'], FENCED));
    await store.remove([refOf('a'), refOf('absent')], READ_AT);
    expect(await storedOf(refOf('a'))).toEqual({
      entity: undefined,
      stages: [],
      uses: [],
      levels: [],
      checkResults: [],
      objectives: [],
    });
    expect(await storedRefs()).toEqual([refOf('b')]);
    expect((await storedOf(refOf('b'))).stages).toHaveLength(6);
  });

  it('removes nothing that was read later', async () => {
    await store.save(resultsOf(['a'], FENCED, READ_AT + 1));
    await store.remove([refOf('a')], READ_AT);
    expect((await storedOf(refOf('a'))).stages).toHaveLength(6);
  });

  it('removes all that a run did not see, but for what was read since', async () => {
    const later = READ_AT + 1000;
    await store.save(resultsOf(['seen', 'gone', 'gone-too'], FENCED));
    await store.save(resultsOf(['new'], FENCED, later + 1));

    const gone = await store.removeAllBut(new Set([refOf('seen')]), later);
    expect(gone.sort()).toEqual([refOf('gone'), refOf('gone-too')]);
    expect(await storedRefs()).toEqual([refOf('new'), refOf('seen')]);
    const [{ count }] = await knex('stages').count({ count: '*' });
    expect(Number(count)).toBe(12);
  });
});
