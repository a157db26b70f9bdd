import type { Knex } from 'knex';
import { model, stages } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import {
  as,
  BARE,
  FENCED,
  ORGANIZATION,
  refOf,
  resultsOf,
} from '../__testUtils__/loans';
import { evaluateAll, READ_AT } from '../__testUtils__/results';
import { writesOf } from '../__testUtils__/writes';
import { EvaluationStateStore } from './EvaluationStateStore';
import { markOutdated } from './markOutdated';
import { ResultStore } from './ResultStore';
import type { TransitionRow } from './tables';

jest.setTimeout(60_000);

describe.each(DATABASES)('Changes of results on %s', id => {
  let knex: Knex;
  let store: ResultStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new ResultStore(knex);
  });

  const entityOf = (name: string) =>
    knex('entities')
      .where({ entity_ref: refOf(name) })
      .first();
  const revision = async () =>
    (await new EvaluationStateStore(knex).get()).revision;

  describe('history', () => {
    const transitionsOf = async (name: string): Promise<TransitionRow[]> => {
      const rows = await knex('transitions')
        .where({ entity_ref: refOf(name) })
        .orderBy('id');
      return rows.map(row => ({ ...row, at: Number(row.at) }));
    };

    it('has one transition for each change of a result', async () => {
      await store.save(resultsOf(['a', 'b']));
      await store.save(resultsOf(['a', 'b'], FENCED, READ_AT + 1));
      await store.remove([refOf('a')], READ_AT + 2);

      const [appeared, changed, removed, ...more] = await transitionsOf('a');
      expect(more).toEqual([]);
      expect(appeared).toMatchObject({
        event: 'appeared',
        at: READ_AT,
        score: 100,
        lifecycle: 'production',
        line_of_business: 'group:default/lending',
        levels: '{"end-to-end-ownership":"end-to-end"}',
        checks: '[]',
      });
      expect(changed).toMatchObject({ event: 'changed', at: READ_AT + 1 });
      expect(changed.score).toBeLessThan(100);
      expect(JSON.parse(changed.checks)).toContainEqual([
        'end-to-end-ownership',
        'no-fences',
        'passed',
        'failed',
      ]);
      expect(removed).toMatchObject({
        event: 'removed',
        at: READ_AT + 2,
        // What it was at last.
        score: changed.score,
        levels: changed.levels,
      });
      expect(await transitionsOf('b')).toHaveLength(2);
      expect(await revision()).toBe(3);
    });

    it('has no transition where only what is said of an entity changes', async () => {
      const [before] = resultsOf(['a']);
      await store.save([before]);
      const document = model('a', 'loans', { stages: stages() });
      document.metadata.description = 'Scores loans';
      const [, after] = evaluateAll(
        [...ORGANIZATION, model('other', 'loans'), document],
        READ_AT + 1,
      ).records;
      expect((await store.save([after])).written).toEqual([refOf('a')]);
      expect(await transitionsOf('a')).toHaveLength(1);
      expect(await revision()).toBe(2);
    });

    it('has each change once, whoever saves it at once', async () => {
      const stores = [store, new ResultStore(knex)];
      const names = Array.from({ length: 10 }, (_, i) => `m${i}`);
      const versions = [FENCED, BARE];
      const rounds = 12;
      for (let round = 0; round < rounds; round++) {
        const records = resultsOf(names, versions[round % 2], READ_AT + round);
        const reports = await Promise.all([
          stores[0].save(records),
          stores[1].save([...records].reverse()),
          stores[0].save(records.slice(5)),
        ]);
        // Each is told of by the one that wrote it.
        expect(reports.flatMap(({ written }) => written).sort()).toEqual(
          names.map(refOf).sort(),
        );
      }
      for (const name of names) {
        const all = await transitionsOf(name);
        expect(all.map(({ at }) => at - READ_AT)).toEqual(
          Array.from({ length: rounds }, (_, i) => i),
        );
        expect(all[0].event).toBe('appeared');
      }
    });

    it('tells of every step as it was taken, of different results at once', async () => {
      const versions = [FENCED, BARE, { stages: stages() }].map(
        ml => resultsOf(['a'], ml)[0],
      );
      const stores = [store, new ResultStore(knex), store];
      for (let round = 0; round < 15; round++) {
        await Promise.all(
          versions.map((version, i) =>
            stores[i].save([
              as(version, { read_at: READ_AT + round * 10 + i }),
            ]),
          ),
        );
      }
      const all = await transitionsOf('a');
      const scores = all.map(({ score }) => score);
      scores.slice(1).forEach((score, i) => expect(score).not.toBe(scores[i]));
      expect(scores.at(-1)).toBe((await entityOf('a'))!.score);
      // As many as there were changes of results.
      expect(await revision()).toBe(all.length);
    });

    it('has one removal, whoever removes at once', async () => {
      await store.save(resultsOf(['a', 'b']));
      const removed = await Promise.all(
        [store, new ResultStore(knex)].map(each =>
          each.remove(['a', 'b'].map(refOf), READ_AT + 1),
        ),
      );
      expect(removed.flat().sort()).toEqual(['a', 'b'].map(refOf));
      expect((await transitionsOf('a')).map(({ event }) => event)).toEqual([
        'appeared',
        'removed',
      ]);
    });

    it('has nothing of a batch that could not be stored', async () => {
      const results = resultsOf(['a', 'b']);
      results[1].levels = [...results[1].levels, ...results[1].levels];
      await expect(store.save(results)).rejects.toThrow(/unique/i);
      expect(await knex('transitions')).toEqual([]);
      expect(await revision()).toBe(0);
    });

    it('goes on where an entity comes back', async () => {
      await store.save(resultsOf(['a']));
      await store.remove([refOf('a')], READ_AT + 1);
      await store.save(resultsOf(['a'], undefined, READ_AT + 2));
      expect((await transitionsOf('a')).map(({ event }) => event)).toEqual([
        'appeared',
        'removed',
        'appeared',
      ]);
    });
  });

  describe('versions', () => {
    const etagOf = async (name: string) => (await entityOf(name))!.etag;

    it('writes nothing where nothing changed', async () => {
      const records = resultsOf(['a', 'b'], FENCED).map(record =>
        as(record, { etag: 'v1' }),
      );
      const first = await writesOf(knex, () => store.save(records));
      expect(first.length).toBeGreaterThan(4);
      const again = await writesOf(knex, async () => {
        await store.save(records);
        await store.save(records.map(r => as(r, { read_at: READ_AT + 1 })));
        await store.remove([refOf('absent')], READ_AT + 1);
        await store.removeAllBut(new Set(['a', 'b'].map(refOf)), READ_AT + 1);
        expect(await store.outdated(new Map([[refOf('a'), 'v1']]))).toEqual([]);
      });
      expect(again).toEqual([]);
    });

    it('remembers a new version with the same result, and says nothing of it', async () => {
      const [record] = resultsOf(['a'], FENCED);
      await store.save([as(record, { etag: 'v1' })]);
      const report = await store.save([
        as(record, { etag: 'v2', read_at: READ_AT + 1 }),
      ]);
      expect(report).toEqual({ written: [], outdated: false });
      expect(await etagOf('a')).toBe('v2');
      expect(await knex('transitions')).toHaveLength(1);
      expect(await revision()).toBe(1);
      expect(await knex('stages')).toHaveLength(6);
    });

    it('has judged again what groups, users or tools were read too early for', async () => {
      await knex('evaluation_state').update({
        context_changed_at: READ_AT,
        context_digest: 'now',
      });
      const records = resultsOf(['a', 'b']).map(r => as(r, { etag: 'v1' }));
      expect(
        await store.save(records, { readAt: READ_AT - 1, digest: 'before' }),
      ).toEqual({
        written: ['a', 'b'].map(refOf),
        outdated: true,
      });
      expect(await etagOf('a')).toBe('');
      const versions = new Map([
        [refOf('a'), 'v1'],
        [refOf('b'), 'v1'],
      ]);
      expect(await store.outdated(versions)).toEqual(['a', 'b'].map(refOf));

      const later = records.map(r => as(r, { read_at: READ_AT + 1 }));
      expect(
        await store.save(later, { readAt: READ_AT, digest: 'now' }),
      ).toEqual({
        written: [],
        outdated: false,
      });
      expect(await etagOf('a')).toBe('v1');
      expect(await store.outdated(versions)).toEqual([]);
    });

    it('has judged again what groups, users or tools are not known of yet', async () => {
      await knex('evaluation_state').update({
        context_changed_at: READ_AT,
        context_digest: 'now',
      });
      const [record] = resultsOf(['a']).map(r => as(r, { etag: 'v1' }));
      const context = { readAt: READ_AT + 1, digest: 'soon' };
      // To read them once more would tell nothing new.
      expect(await store.save([record], context)).toEqual({
        written: [refOf('a')],
        outdated: false,
      });
      expect(await etagOf('a')).toBe('');
    });

    it('trusts what was judged against the same, whenever it was read', async () => {
      await knex('evaluation_state').update({
        context_changed_at: READ_AT,
        context_digest: 'now',
      });
      const [record] = resultsOf(['a']).map(r => as(r, { etag: 'v1' }));
      const context = { readAt: READ_AT - 1, digest: 'now' };
      expect((await store.save([record], context)).outdated).toBe(false);
      expect(await etagOf('a')).toBe('v1');
    });

    it('clears the mark of a result that stays the same', async () => {
      const [record] = resultsOf(['a'], FENCED);
      await store.save([as(record, { etag: 'v1' })]);
      await knex.transaction(tx => markOutdated(tx, [refOf('a')], READ_AT + 5));
      expect(await etagOf('a')).toBe('');

      // One that began before the mark does not know what it stands for.
      await store.save([as(record, { etag: 'v1', read_at: READ_AT + 4 })]);
      expect(await etagOf('a')).toBe('');

      await store.save([as(record, { etag: 'v1', read_at: READ_AT + 6 })]);
      expect(await etagOf('a')).toBe('v1');
      expect(await revision()).toBe(1);
      expect(await knex('transitions')).toHaveLength(1);
    });

    it('finds what has no result, another version, or none', async () => {
      await store.save(
        resultsOf(['a', 'b', 'c']).map(r => as(r, { etag: 'v1' })),
      );
      const versions = new Map(
        Object.entries({ a: 'v1', b: 'v2', c: '', d: 'v1' }).map(
          ([name, etag]) => [refOf(name), etag],
        ),
      );
      expect(await store.outdated(versions)).toEqual(
        ['b', 'c', 'd'].map(refOf),
      );
      expect(await store.count()).toBe(3);
    });

    it('forgets the facts of what is removed', async () => {
      await store.save(resultsOf(['a', 'b']));
      await knex('facts').insert(
        ['a', 'b'].map(name => ({
          entity_ref: refOf(name),
          provider: 'mlflow',
          facts: '{}',
          found_at: READ_AT,
          failing_since: null,
          error: null,
          state: 'fresh' as const,
        })),
      );
      await store.remove([refOf('a')], READ_AT);
      const left = await knex('facts').select('entity_ref');
      expect(left).toEqual([{ entity_ref: refOf('b') }]);
    });
  });
});
