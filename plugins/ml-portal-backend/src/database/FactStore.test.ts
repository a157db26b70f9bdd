import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { as, refOf, resultsOf } from '../__testUtils__/loans';
import { READ_AT } from '../__testUtils__/results';
import { writesOf } from '../__testUtils__/writes';
import { FactStore } from './FactStore';
import { ResultStore } from './ResultStore';
import type { FactRow } from './tables';

jest.setTimeout(60_000);

const LATER = READ_AT + 1000;
const fact = (name: string, change: Partial<FactRow> = {}): FactRow => ({
  entity_ref: refOf(name),
  provider: 'mlflow',
  facts: '{"runs":1}',
  found_at: READ_AT,
  failing_since: null,
  error: null,
  state: 'fresh',
  ...change,
});
const FAILING = { failing_since: LATER, error: 'Gone' };

describe.each(DATABASES)('FactStore on %s', id => {
  let knex: Knex;
  let store: FactStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new FactStore(knex);
    const records = resultsOf(['a', 'b', 'c']);
    await new ResultStore(knex).save(records.map(r => as(r, { etag: 'v1' })));
  });
  const marked = async () =>
    (await knex('entities').where({ etag: '' }).orderBy('entity_ref')).map(
      ({ entity_ref }) => entity_ref,
    );

  it('tells what all providers know of some entities', async () => {
    await store.save(
      [
        fact('a'),
        fact('a', { provider: 'ci', facts: '{"green":true}' }),
        fact('b', { ...FAILING, state: 'stale' }),
        fact('c', { ...FAILING, state: 'failed' }),
      ],
      LATER,
    );
    const found = await store.of(['a', 'b', 'c', 'd'].map(refOf));
    expect([...found.keys()].sort()).toEqual(['a', 'b', 'c'].map(refOf));
    expect(found.get(refOf('a'))).toEqual({
      facts: { mlflow: { runs: 1 }, ci: { green: true } },
      providers: { mlflow: { state: 'fresh' }, ci: { state: 'fresh' } },
    });
    expect(found.get(refOf('b'))).toEqual({
      facts: { mlflow: { runs: 1 } },
      providers: { mlflow: { state: 'stale', message: 'Gone' } },
    });
    // No longer trusted.
    expect(found.get(refOf('c'))).toEqual({
      facts: {},
      providers: { mlflow: { state: 'failed', message: 'Gone' } },
    });
    expect(await store.of([])).toEqual(new Map());
  });

  it('has judged again what new facts concern, and no more', async () => {
    expect(await store.save([fact('a'), fact('b')], LATER)).toEqual(
      ['a', 'b'].map(refOf),
    );
    expect(await marked()).toEqual(['a', 'b'].map(refOf));
    // A result that was begun before comes too late.
    const [early] = resultsOf(['a'], undefined, LATER - 1);
    await new ResultStore(knex).save([as(early, { etag: 'v1' })]);
    expect(await marked()).toContain(refOf('a'));

    const changed = [fact('a'), fact('b', { facts: '{"runs":2}' })];
    expect(await store.save(changed, LATER + 1)).toEqual([refOf('b')]);
  });

  it('writes nothing where nothing new is said', async () => {
    const stale = fact('b', { ...FAILING, state: 'stale' });
    await store.save([fact('a'), stale], LATER);
    const writes = await writesOf(knex, async () => {
      const rows = [fact('a', { found_at: LATER }), stale];
      expect(await store.save(rows, LATER + 1)).toEqual([]);
      expect(await store.save([], LATER + 1)).toEqual([]);
      const refs = new Set(['a', 'b'].map(refOf));
      expect(await store.removeAllBut('mlflow', refs, LATER)).toEqual([]);
      expect(await store.keepProviders(['mlflow'], LATER)).toEqual([]);
    });
    expect(writes).toEqual([]);
  });

  it.each<[string, Partial<FactRow>]>([
    ['a provider begins to fail', { ...FAILING, state: 'stale' }],
    ['its reason', { ...FAILING, error: 'Other', state: 'stale' }],
    ['facts are no longer trusted', { ...FAILING, state: 'failed' }],
  ])('has judged again where %s changes', async (_, change) => {
    await store.save([fact('a')], LATER);
    expect(await store.save([fact('a', change)], LATER)).toHaveLength(1);
    expect(await store.save([fact('a', change)], LATER)).toHaveLength(0);
    expect(await store.save([fact('a')], LATER)).toHaveLength(1);
  });

  it('keeps no facts of what has no result', async () => {
    expect(await store.save([fact('absent'), fact('a')], LATER)).toEqual([
      refOf('a'),
    ]);
    expect(await knex('facts')).toHaveLength(1);
  });

  it('tells the rows of one provider', async () => {
    const ci = fact('a', { provider: 'ci' });
    await store.save([fact('a'), ci, fact('b')], LATER);
    const rows = await store.rowsOf('mlflow', ['a', 'c'].map(refOf));
    expect([...rows.keys()]).toEqual([refOf('a')]);
    expect(rows.get(refOf('a'))!.facts).toBe('{"runs":1}');
  });

  it('forgets what a provider has nothing to say of any more', async () => {
    const ci = fact('b', { provider: 'ci' });
    await store.save([fact('a'), fact('b'), ci], READ_AT);
    await knex('entities').update({ etag: 'v1' });
    const kept = new Set([refOf('a')]);
    expect(await store.removeAllBut('mlflow', kept, LATER)).toEqual([
      refOf('b'),
    ]);
    expect(await marked()).toEqual([refOf('b')]);
    expect((await store.of([refOf('b')])).get(refOf('b'))!.facts).toEqual({
      ci: { runs: 1 },
    });
  });

  it('forgets providers that are no longer installed', async () => {
    const others = ['ci', 'cost'].map(provider => fact('b', { provider }));
    await store.save([fact('a'), ...others], READ_AT);
    await knex('entities').update({ etag: 'v1' });
    const gone = await store.keepProviders(['mlflow'], LATER);
    expect(new Set(gone)).toEqual(new Set([refOf('b')]));
    expect(await marked()).toEqual([refOf('b')]);
    expect(await knex('facts')).toHaveLength(1);
    expect(await store.keepProviders([], LATER)).toEqual([refOf('a')]);
    expect(await knex('facts')).toEqual([]);
  });

  it('stores what several find out at once', async () => {
    const saves = ['mlflow', 'ci', 'cost'].flatMap(provider =>
      [1, 2].map(runs =>
        new FactStore(knex).save(
          ['a', 'b', 'c'].map(name =>
            fact(name, { provider, facts: `{"runs":${runs}}` }),
          ),
          LATER,
        ),
      ),
    );
    await Promise.all(saves);
    expect(await knex('facts')).toHaveLength(9);
    expect(await marked()).toHaveLength(3);
  });

  it('stores more than fits into a statement', async () => {
    const names = Array.from({ length: 1200 }, (_, i) => `m${i}`);
    await new ResultStore(knex).save(resultsOf(names));
    const rows = names.map(name => fact(name));
    expect(await store.save(rows, LATER)).toHaveLength(1200);
    expect((await store.of(names.map(refOf))).size).toBe(1200);
  });
});
