import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  parseDocuments,
  type PreviewResponse,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import {
  group,
  model,
  stages,
  tool,
  toYaml,
  user,
} from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { createTestServices } from '../__testUtils__/services';
import { EVERYTHING, type Visibility } from '../visibility/Visibility';

jest.setTimeout(60_000);

const NOW = Date.UTC(2026, 10, 23, 8);
const refOf = (name: string) => `component:default/${name}`;
const mlOf = (deployment: object, ...tools: string[]) => ({
  stages: stages({ deployment, training: { tools } }),
});
const DOCUMENTS = [
  group('payments', 'line-of-business'),
  group('cards', 'team', 'payments'),
  group('core-it', 'department'),
  user('ada', 'cards'),
  user('ivo', 'core-it'),
  tool('mlflow', 'core-it', { access: 'self-serve' }),
  model('card-fraud', 'cards', mlOf({})),
  model('card-limits', 'cards', mlOf({}, 'mlflow')),
  model('of-it', 'core-it', mlOf({})),
  model('on-its-own', 'cards', {
    stages: Object.fromEntries(
      Object.keys(stages()).map(stage => [
        stage,
        {
          tools: ['mlflow'],
          ...(stage === 'monitoring' && { dashboard: 'https://example.com' }),
        },
      ]),
    ),
    businessObjective: { problem: 'Fraud', kpi: { name: 'Loss', target: 5 } },
  }),
];

describe.each(DATABASES)('Effects on %s', id => {
  let knex: Knex;
  let ask: (
    documents: Entity[],
    visibility?: Visibility,
  ) => Promise<PreviewResponse>;
  /** Of documents that are in order. */
  let preview: (
    documents: Entity[],
    visibility?: Visibility,
  ) => Promise<[name: string, direction: string, summary: string][]>;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    const { evaluator, services } = createTestServices(knex, [], {
      catalog: changingCatalog(DOCUMENTS),
      now: () => NOW,
    });
    await evaluator.evaluateAll();
    ask = (documents, visibility = EVERYTHING) =>
      services.previewer.preview(
        parseDocuments(toYaml(documents)),
        mockCredentials.user(),
        visibility,
      );
    preview = async (documents, visibility) => {
      const { items, effects } = await ask(documents, visibility);
      expect(items.flatMap(({ problems }) => problems)).toEqual([]);
      return effects.map(({ entityRef, direction, summary }) => [
        entityRef.split('/')[1],
        direction,
        summary,
      ]);
    };
  });
  const seeing = (...names: string[]): Visibility => ({
    all: false,
    refs: new Set(names),
  });

  it('tell what merging does to a model', async () => {
    const merged = model('card-fraud', 'cards', mlOf({ owner: 'core-it' }));
    expect(await preview([merged])).toEqual([
      [
        'card-fraud',
        'down',
        'card-fraud drops from end-to-end to accountable: deployment would be run by core-it',
      ],
    ]);
    expect(await knex('entities').where('score', '<', 100)).toEqual([]);
  });

  it('tell of what is new, and of what stays', async () => {
    expect(
      await preview([
        model('new', 'cards', mlOf({})),
        model('card-fraud', 'cards', mlOf({})),
      ]),
    ).toEqual([
      ['new', 'new', 'new would start at end-to-end, score 100'],
      ['card-fraud', 'same', 'card-fraud stays as it is'],
    ]);
  });

  it('tell of the models of a group that would move', async () => {
    const moved = group('cards', 'team', 'core-it');
    const effects = await preview([moved]);
    expect(effects.map(([name]) => name)).toEqual([
      'card-fraud',
      'card-limits',
      'on-its-own',
    ]);
    expect(effects[0][2]).toMatch(
      /^card-fraud drops from end-to-end to no level: /,
    );
  });

  it('tell of the models that list a tool which would change', async () => {
    const restricted = tool('mlflow', 'core-it', { access: 'request' });
    expect(await preview([restricted])).toEqual([
      [
        'mlflow',
        'same',
        'mlflow keeps its level: access-path would no longer pass',
      ],
      [
        'on-its-own',
        'down',
        'on-its-own drops from self-sufficient to end-to-end: tools-self-serve would no longer pass',
      ],
    ]);
  });

  it('tell nothing of what the caller may not know of', async () => {
    const moved = group('cards', 'team', 'core-it');
    expect(await preview([moved], seeing())).toEqual([]);
    const [[name], ...more] = await preview(
      [moved],
      seeing(refOf('card-limits')),
    );
    expect(name).toBe('card-limits');
    expect(more).toEqual([]);

    // Nor that there is one of the name.
    const merged = model('card-fraud', 'cards', mlOf({ owner: 'core-it' }));
    expect(await preview([merged], seeing())).toMatchObject([
      ['card-fraud', 'new', expect.stringMatching(/^card-fraud would start/)],
    ]);
  });

  it('tell nothing where a document is refused', async () => {
    const wrong = model('wrong', 'cards', { stages: { trainning: {} } });
    const { items, effects } = await ask([
      group('cards', 'team', 'core-it'),
      wrong,
    ]);
    expect(items[1].problems).toHaveLength(1);
    expect(effects).toEqual([]);
  });
});
