import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { anyEdits, type Edit, edited } from '../__testUtils__/edits';
import { randomCompany } from '../__testUtils__/randomCompany';
import { createTestServices } from '../__testUtils__/services';
import { storedResults } from '../__testUtils__/storedResults';

jest.setTimeout(240_000);

const START = Date.UTC(2026, 10, 23);

/** Something that happens between two runs, or a run. */
type Step = { edits: Edit[]; of: number } & (
  | { then: 'run' | 'breakOff' | 'evaluateSome'; afterMs: number }
  | { then: 'undo'; afterMs: number }
);

const steps = fc.array(
  fc.record({
    edits: fc.array(anyEdits, { maxLength: 2 }),
    /** Which process, which entities, where it breaks off. */
    of: fc.nat(50),
    then: fc.constantFrom<Step['then']>(
      'run',
      'breakOff',
      'evaluateSome',
      'undo',
    ),
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
