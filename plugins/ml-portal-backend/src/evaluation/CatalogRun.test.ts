import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { group, model, stages, tool, user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { anyEdits, type Edit, edited } from '../__testUtils__/edits';
import { randomCompany } from '../__testUtils__/randomCompany';
import { createTestServices } from '../__testUtils__/services';
import { storedResults } from '../__testUtils__/storedResults';
import { writesOf } from '../__testUtils__/writes';

jest.setTimeout(240_000);

const START = Date.UTC(2026, 10, 23);

/** Something that happens between two runs, or a run. */
interface Step {
  edits: Edit[];
  /** Which process, which entities, where it breaks off. */
  of: number;
  then: 'run' | 'breakOff' | 'evaluateSome' | 'undo';
  afterMs: number;
}

const steps = fc.array(
  fc.record<Step>({
    edits: fc.array(anyEdits, { maxLength: 2 }),
    of: fc.nat(50),
    then: fc.constantFrom('run', 'breakOff', 'evaluateSome', 'undo'),
    afterMs: fc.constantFrom(1_000, 400_000),
  }),
  { minLength: 1, maxLength: 8 },
);

/** What a catalog comes to in a database of its own, judged whole. */
async function judgedWhole(
  id: Parameters<typeof migratedDatabase>[0],
  documents: Entity[],
) {
  const knex = await migratedDatabase(id);
  const { evaluator } = createTestServices(knex, [], {
    catalog: changingCatalog(documents),
    now: () => START,
  });
  await evaluator.evaluateAll();
  const stored = await storedResults(knex);
  await knex.destroy();
  return stored;
}

describe.each(DATABASES)('Runs over random companies on %s', id => {
  it('come to the same as judging all anew, whatever happens meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), steps, async (seed, script) => {
        const knex: Knex = await migratedDatabase(id);
        let clock = START;
        let documents = randomCompany(seed, 25);
        const past: Entity[][] = [];
        const catalog = changingCatalog(documents);
        const processes = [0, 1].map(() =>
          createTestServices(knex, [], { catalog, now: () => clock }),
        );
        for (const { evaluator } of processes) {
          await evaluator.evaluateAll();
        }
        for (const { edits, of, then, afterMs } of script) {
          clock += afterMs;
          past.push(documents);
          documents = edits.reduce(edited, documents);
          if (then === 'undo') {
            documents = past[Math.max(0, past.length - 2)];
          }
          catalog.hold(documents);
          const { evaluator } = processes[of % 2];
          if (then === 'evaluateSome') {
            evaluator.forgetContext();
            await evaluator.evaluateRefs(
              documents
                .filter((_, i) => i % 5 === of % 5)
                .map(document => stringifyEntityRef(document)),
            );
          } else if (then === 'breakOff') {
            catalog.breakOffAfter(of % 5);
            await evaluator.evaluateAll().catch(() => {});
            catalog.breakOffAfter(Infinity);
          } else if (then === 'run') {
            await evaluator.evaluateAll();
          }
        }
        clock += 1_000;
        await processes[script.length % 2].evaluator.evaluateAll();
        const stored = await storedResults(knex);
        await knex.destroy();
        expect(stored).toEqual(await judgedWhole(id, documents));
      }),
      { numRuns: id === 'SQLITE_3' ? 60 : 10 },
    );
  });
});

const DOCUMENTS = [
  group('lending', 'line-of-business'),
  group('loans', 'team', 'lending'),
  group('it', 'department'),
  user('lin', 'loans'),
  user('ivo', 'it'),
  tool('mlflow', 'loans'),
  ...Array.from({ length: 10 }, (_, i) =>
    model(`m${i}`, 'loans', {
      stages: stages({ serving: i === 0 ? { owner: 'it' } : {} }),
    }),
  ),
];
const RELATED = {
  id: 'related',
  title: 'It is related',
  filter: { 'facts.role': 'model' },
  levels: [{ id: 'basic', title: 'Basic' }],
  checks: [
    {
      id: 'has-relations',
      level: 'basic',
      title: 'It has relations',
      remediation: 'Relate it.',
      condition: { 'entity.relations': { $exists: true } },
    },
  ],
};
const NOTHING = { judged: 0, written: 0, removed: 0 };

describe.each(DATABASES)('CatalogRun on %s', id => {
  let knex: Knex;
  let clock: number;
  let catalog: ReturnType<typeof changingCatalog>;
  const start = (config = {}) =>
    createTestServices(knex, [], { catalog, config, now: () => clock })
      .evaluator;
  const markedCount = async () =>
    (await knex('entities').where({ etag: '' })).length;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = START;
    catalog = changingCatalog(DOCUMENTS);
  });

  it('judges all at first in each process, then what changed', async () => {
    const evaluator = start();
    expect(await evaluator.evaluateAll()).toMatchObject({ judged: 11 });
    expect(await evaluator.evaluateAll()).toMatchObject(NOTHING);
    const [changed, ...others] = [...DOCUMENTS].reverse();
    const described = { ...changed.metadata, description: 'Scores' };
    clock += 1000;
    catalog.hold([...others, { ...changed, metadata: described }]);
    const report = { judged: 1, written: 1, removed: 0 };
    expect(await evaluator.evaluateAll()).toMatchObject(report);

    expect(await start().evaluateAll()).toMatchObject({
      ...NOTHING,
      judged: 11,
    });
  });

  it('judges all on a new day', async () => {
    const evaluator = start();
    await evaluator.evaluateAll();
    clock += 24 * 60 * 60 * 1000 - 1;
    expect(await evaluator.evaluateAll()).toMatchObject(NOTHING);
    clock += 1;
    expect(await evaluator.evaluateAll()).toMatchObject({ judged: 11 });
    expect(await evaluator.evaluateAll()).toMatchObject(NOTHING);
  });

  it('writes nothing but when it ended where nothing changed', async () => {
    const evaluator = start();
    await evaluator.evaluateAll();
    const writes = await writesOf(knex, () => evaluator.evaluateAll());
    expect(writes).toHaveLength(1);
    expect(writes[0]).toMatch(/update .evaluation_state. set .completed_at/);
  });

  it('finishes what a run left that was stopped half-way', async () => {
    const evaluator = start();
    await evaluator.evaluateAll();
    catalog.hold(DOCUMENTS.filter(({ metadata }) => metadata.name !== 'ivo'));
    clock += 1000;
    // Groups, tools, versions; the marked are not read any more.
    catalog.breakOffAfter(3);
    await expect(evaluator.evaluateAll()).rejects.toThrow('catalog is gone');
    expect(await markedCount()).toBe(2);
    catalog.breakOffAfter(Infinity);
    clock += 1000;
    expect(await evaluator.evaluateAll()).toMatchObject({
      judged: 2,
      written: 1,
    });
    expect(await markedCount()).toBe(0);
  });

  it('judges all where the first run of a process was stopped', async () => {
    await start().evaluateAll();
    const evaluator = start();
    catalog.breakOffAfter(2);
    await expect(evaluator.evaluateAll()).rejects.toThrow();
    catalog.breakOffAfter(Infinity);
    expect(await evaluator.evaluateAll()).toMatchObject({ judged: 11 });
  });

  it('judges an entity alike, read with all others or alone', async () => {
    const related = DOCUMENTS.map(document => ({
      ...document,
      relations: [
        ...(document.relations ?? []),
        { type: 'dependsOn', targetRef: 'component:default/mlflow' },
      ],
    }));
    catalog.hold(related);
    const evaluator = start({ mlPortal: { scorecards: [RELATED] } });
    await evaluator.evaluateAll();
    clock += 1000;
    const { written } = await evaluator.evaluateRefs(['component:default/m1']);
    expect(written).toEqual([]);
  });
});
