import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { MODEL } from './__testUtils__/documents';
import { mutants } from './__testUtils__/mutations';
import { startCatalog, type TestCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const COUNT = 200;

function named(entity: Entity, name: string): Entity {
  return { ...entity, metadata: { name } };
}

/** JSON is YAML. */
function fileOf(documents: Entity[]): string {
  return documents.map(document => JSON.stringify(document)).join('\n---\n');
}

describe('mutated documents in a real catalog', () => {
  const directory = createMockDirectory();
  const documents = fc
    .sample(mutants, { numRuns: COUNT, seed: 7 })
    .map((entity, index) => named(entity, `mutant-${index}`));
  let catalog: TestCatalog;

  beforeAll(async () => {
    directory.setContent({
      'catalog.yaml': fileOf([
        named(MODEL, 'first'),
        ...documents,
        named(MODEL, 'last'),
      ]),
    });
    catalog = await startCatalog({
      file: directory.resolve('catalog.yaml'),
      // Once is enough.
      processingInterval: { hours: 1 },
    });
  });
  afterAll(() => catalog?.stop());

  it('get in or are refused with a reason, each by itself', async () => {
    await catalog.until('an answer to each', async () => {
      const settled = new Set([
        ...(await catalog.refsOf('component')),
        ...(await catalog.refsOf('resource')),
        ...catalog.refused.keys(),
      ]);
      return documents.every(({ kind, metadata }) =>
        settled.has(`${kind.toLowerCase()}:default/${metadata.name}`),
      )
        ? true
        : undefined;
    });
    expect(catalog.refused.size).toBeGreaterThan(COUNT / 2);
    expect(catalog.refused.size).toBeLessThan(COUNT);
    for (const [ref, message] of catalog.refused) {
      expect([ref, message]).toEqual([
        ref,
        expect.stringMatching(/^InputError: .*threw an error|policy/i),
      ]);
    }
    for (const name of ['first', 'last']) {
      expect(await catalog.relationsOf(`component:default/${name}`)).toContain(
        'mlStageOwnedBy group:default/core-it',
      );
    }
  });

  it('get an answer when asked before', async () => {
    for (const document of documents) {
      const { status } = await catalog.validate(document);
      // 413: the catalog takes no more than 100 kB.
      expect([200, 400, 413]).toContain(status);
    }
    expect((await catalog.validate(named(MODEL, 'good'))).status).toBe(200);
  });
});
