import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { stringify } from 'yaml';
import {
  company,
  group,
  model,
  stages,
  tool,
  toYaml,
  user,
} from '../__testUtils__/company';
import { startPortal, type TestPortal } from '../__testUtils__/portal';

jest.setTimeout(300_000);

/** Not written out: linters take it for an attempt. */
const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

describe('preview', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(company());
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  it('says what a model would score in this catalog', async () => {
    const { status, body } = await portal.preview(
      toYaml([model('new', 'cards', { stages: { training: {} } })]),
    );
    expect(status).toBe(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      line: 1,
      entityRef: 'component:default/new',
      role: 'model',
      problems: [],
      ownership: {
        score: 17,
        lineOfBusiness: { entityRef: 'group:default/payments' },
      },
    });
    const stored = await portal.get('ownership/component/default/new');
    expect(stored.status).toBe(404);
  });

  it('takes groups, users and tools beside it into account', async () => {
    const { body } = await portal.preview(
      toYaml([
        group('mining', 'line-of-business'),
        group('mining-ds', 'team', 'mining'),
        user('max', 'mining-ds'),
        tool('digger', 'mining-ds'),
        model('ore', 'mining-ds', {
          stages: stages({ training: { tools: ['digger'] } }),
        }),
        // Takes the place of the catalog's: the platform moves below mining.
        group('ml-platform', 'ml-platform', 'mining'),
      ]),
    );
    const ore = body.items[4].ownership;
    expect(ore).toMatchObject({
      score: 100,
      lineOfBusiness: { entityRef: 'group:default/mining', title: 'mining' },
      operatingModel: 'decentralized',
    });
  });

  it('refuses what ingestion would, and scores the rest', async () => {
    const text = [
      toYaml([model('typo', 'cards', { stages: { trainning: {} } })]),
      toYaml([model('fine', 'cards', { stages: stages() })]),
      'kind: Component\nmetadata: { name: bare }\n',
      'a: [1\n',
    ].join('---\n');
    const { status, body } = await portal.preview(text);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ name: 'InputError' });
    expect(body.error.message).toContain('did you mean "training"?');
    const [typo, fine, bare, broken] = body.items;
    expect(typo.problems[0]).toMatchObject({
      path: 'spec.ml.stages.trainning',
      suggestion: 'training',
    });
    expect(fine.ownership.score).toBe(100);
    expect(bare.problems).not.toEqual([]);
    expect(broken.problems[0].path).toMatch(/^line \d+$/);
  });

  it.each([
    ['nothing', '', /must be the YAML/],
    ['a comment', '# nothing\n', /holds no YAML document/],
    ['a list', '- a\n- b\n', /must be a map/],
    ['a word', 'word', /must be a map/],
    [
      'metadata that is a huge text',
      `kind: Component\nmetadata: ${'x'.repeat(200_000)}\n`,
      /too large for the catalog/,
    ],
    [
      'the same twice',
      toYaml([model('a', 'x'), model('a', 'x')]),
      /stands at line 1 already/,
    ],
    ['501 documents', 'kind: X\n---\n'.repeat(501), /at most 500/],
  ])('refuses %s with a clear error', async (_, text, message) => {
    const { status, body } = await portal.preview(text);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('refuses a body that is too large', async () => {
    const { status } = await portal.preview(`a: ${'x'.repeat(2_000_000)}`);
    expect(status).toBe(413);
  });

  it('answers 200 mutated documents with a clear 4xx or a valid result', async () => {
    const original = company()[12] as unknown as Record<string, any>;
    const junk: fc.Arbitrary<unknown> = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        3,
        '',
        [],
        {},
        SCRIPT_URL,
        'group:a/b/c',
        'x'.repeat(200_000),
        '\u0000',
        { __proto__: null, constructor: {} },
      ),
      fc.jsonValue({ maxDepth: 6 }),
    );
    const paths = [
      ['apiVersion'],
      ['kind'],
      ['metadata'],
      ['metadata', 'name'],
      ['metadata', 'namespace'],
      ['metadata', 'title'],
      ['spec'],
      ['spec', 'type'],
      ['spec', 'owner'],
      ['spec', 'lifecycle'],
      ['spec', 'ml'],
      ['spec', 'ml', 'stages'],
      ['spec', 'ml', 'stages', 'training'],
      ['spec', 'ml', 'stages', 'training', 'owner'],
      ['spec', 'ml', 'stages', 'training', 'tools'],
      ['spec', 'ml', 'stages', 'training', 'agreement'],
      ['spec', 'ml', 'stages', '__proto__'],
      ['spec', 'ml', 'featureStores'],
      ['spec', 'ml', 'businessObjective'],
      ['spec', 'ml', 'custom'],
    ];
    const mutated = fc
      .tuple(fc.constantFrom(...paths), junk)
      .map(([path, value]) => {
        const copy = structuredClone(original);
        let target = copy;
        for (const key of path.slice(0, -1)) {
          target = target[key];
        }
        Object.defineProperty(target, path[path.length - 1], {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
        return stringify(copy as unknown as Entity);
      });
    const outcomes = new Set<number>();
    await fc.assert(
      fc.asyncProperty(mutated, async text => {
        const { status, body } = await portal.preview(text);
        outcomes.add(status);
        expect([200, 400]).toContain(status);
        const message = status === 200 ? 'fine' : body.error.message;
        expect(message).not.toBe('');
        expect(message.length).toBeLessThan(20_000);
      }),
      { numRuns: 200 },
    );
    expect([...outcomes].sort()).toEqual([200, 400]);
    expect((await portal.get('models')).body.totalItems).toBe(40);
  });
});
