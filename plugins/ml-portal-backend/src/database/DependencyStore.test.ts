import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { contextOf, stamped } from '../__testUtils__/changingCatalog';
import {
  featureStore,
  group,
  model,
  stages,
  tool,
  user,
} from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { edited, organizationEdits } from '../__testUtils__/edits';
import { randomCompany } from '../__testUtils__/randomCompany';
import { evaluateAll, READ_AT } from '../__testUtils__/results';
import { writesOf } from '../__testUtils__/writes';
import { answersOf } from '../evaluation/answers';
import { DependencyStore } from './DependencyStore';
import { ResultStore } from './ResultStore';

jest.setTimeout(120_000);

/** Marked whatever of the organization changes: they are few. */
const ALWAYS = ['digger', 'mlflow', 'customers'];

const PEOPLE = [user('lin', 'loans'), user('ada', 'cards'), user('ivo', 'it')];
const DOCUMENTS = [
  group('lending', 'line-of-business'),
  group('loans', 'team', 'lending'),
  group('payments', 'line-of-business'),
  group('cards', 'team', 'payments'),
  group('it', 'department'),
  ...PEOPLE,
  tool('mlflow', 'it', { access: 'request' }),
  tool('digger', 'cards', { access: 'self-serve' }),
  featureStore('customers', 'loans'),
  model('of-loans', 'loans', { stages: stages() }),
  model('of-cards', 'cards', { stages: stages() }),
  model('served-by-it', 'loans', {
    stages: stages({ serving: { owner: 'it' } }),
  }),
  model('with-mlflow', 'cards', {
    stages: stages({ training: { tools: ['mlflow'] } }),
  }),
  model('of-lin', 'user:lin', { stages: stages() }),
  model('of-nobody', 'absent'),
];

const nameOf = ({ entity_ref }: { entity_ref: string }) =>
  entity_ref.split('/')[1];
const named = (name: string) => (document: Entity) =>
  document.metadata.name === name;
const without = (...names: string[]) =>
  DOCUMENTS.filter(({ metadata }) => !names.includes(metadata.name));
const changed = (name: string, spec: Entity['spec']) =>
  DOCUMENTS.map(document =>
    named(name)(document)
      ? { ...document, spec: { ...document.spec, ...spec } }
      : document,
  );

/** Stores what is made of `documents`, as a run does. */
async function run(
  knex: Knex,
  documents: Entity[],
  readAt: number,
): Promise<number> {
  const answers = answersOf(contextOf(documents, readAt));
  const marked = await new DependencyStore(knex).update(answers, readAt);
  const { records } = evaluateAll(stamped(documents), readAt);
  await new ResultStore(knex).save(records, {
    readAt,
    digest: answers.digest,
  });
  return marked;
}

describe.each(DATABASES)('DependencyStore on %s', id => {
  let knex: Knex;
  let store: DependencyStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new DependencyStore(knex);
    await run(knex, DOCUMENTS, READ_AT);
  });

  const markedNames = async () =>
    (await knex('entities').where({ etag: '' })).map(nameOf).sort();
  const update = (documents: Entity[], readAt = READ_AT + 1) =>
    store.update(answersOf(contextOf(documents)), readAt);

  it.each<[string, Entity[], string[]]>([
    [
      'a group loses its last member',
      without('ivo'),
      ['served-by-it', 'with-mlflow'],
    ],
    [
      'a group moves to another line of business',
      changed('loans', { parent: 'payments' }),
      ['of-loans', 'served-by-it', 'of-lin'],
    ],
    [
      'a user leaves who owns something',
      [...without('lin'), user('max', 'loans')],
      ['of-lin'],
    ],
    [
      'a user works elsewhere',
      [...without('lin'), user('max', 'loans'), user('lin', 'cards')],
      ['of-lin'],
    ],
    ['a group goes', without('it'), ['served-by-it', 'with-mlflow']],
    [
      'a group comes that was named before',
      [...DOCUMENTS, group('absent', 'team')],
      ['of-nobody'],
    ],
    [
      'a tool changes its access',
      changed('mlflow', { ml: { access: 'self-serve' } }),
      ['with-mlflow'],
    ],
    [
      'a tool changes its owner',
      changed('mlflow', { owner: 'cards' }),
      ['with-mlflow'],
    ],
    ['a tool goes', without('mlflow'), ['with-mlflow']],
    [
      'a line of business comes between',
      [
        ...changed('cards', { parent: 'credit' }),
        group('credit', 'line-of-business', 'payments'),
      ],
      ['of-cards', 'with-mlflow'],
    ],
    [
      'a line of business comes above',
      [
        ...changed('payments', { parent: 'retail' }),
        group('retail', 'line-of-business'),
      ],
      ['of-cards', 'with-mlflow'],
    ],
    [
      'a group becomes platform',
      changed('it', { type: 'ml-platform' }),
      ['served-by-it', 'with-mlflow'],
    ],
    [
      'a line of business is none any more',
      changed('lending', { type: 'department' }),
      ['of-loans', 'of-lin', 'served-by-it'],
    ],
    [
      'nobody is known to work anywhere any more',
      without('lin', 'ada', 'ivo'),
      ['of-loans', 'of-cards', 'of-lin', 'served-by-it', 'with-mlflow'],
    ],
    [
      'a group comes that nothing names',
      [...DOCUMENTS, group('new', 'team'), user('eva', 'new')],
      [],
    ],
  ])('marks what depends on it where %s', async (_, documents, names) => {
    const count = await update(documents);
    const expected = [...ALWAYS, ...names].sort();
    expect(await markedNames()).toEqual(expected);
    expect(count).toBe(expected.length);
  });

  it('marks nothing where only documents change that results do not ask for', async () => {
    const writes = await writesOf(knex, async () => {
      expect(await update(DOCUMENTS)).toBe(0);
      expect(
        await update(
          changed('it', { profile: { displayName: 'The IT' } }).reverse(),
        ),
      ).toBe(0);
      expect(await update([...DOCUMENTS, model('new', 'loans')])).toBe(0);
    });
    expect(writes).toEqual([]);
    expect(await markedNames()).toEqual([]);
  });

  it('remembers what it was told', async () => {
    expect(await update(without('ivo'))).toBeGreaterThan(0);
    expect(await update(without('ivo'), READ_AT + 2)).toBe(0);
    const [state] = await knex('evaluation_state');
    expect(Number(state.context_changed_at)).toBe(READ_AT + 1);
    expect(
      (await knex('dependencies').orderBy('ref')).map(({ ref }) => ref),
    ).toEqual(
      [
        ...answersOf(contextOf(without('ivo')))
          .byRef()
          .keys(),
      ].sort(),
    );
  });

  it('keeps marks until what they are on is judged again', async () => {
    await update(without('ivo'));
    await update(DOCUMENTS, READ_AT + 2);
    expect(await markedNames()).toContain('served-by-it');
    await run(knex, DOCUMENTS, READ_AT + 3);
    expect(await markedNames()).toEqual([]);
  });

  it('counts what is newly marked', async () => {
    expect(await update(without('ivo'))).toBe(5);
    // The three that are no models, and two more, are marked already.
    expect(await update(without('ivo', 'lin'), READ_AT + 2)).toBe(2);
  });

  it('marks once, whoever finds out at once', async () => {
    const counts = await Promise.all([
      update(without('ivo')),
      new DependencyStore(knex).update(
        answersOf(contextOf(without('ivo'))),
        READ_AT + 1,
      ),
    ]);
    expect(counts.sort()).toEqual([0, 5]);
  });

  it('finds what depends on anything', async () => {
    expect(await store.dependentsOf([])).toEqual([]);
    const ofIt = await store.dependentsOf(['group:default/it']);
    expect(ofIt.map(entity_ref => nameOf({ entity_ref })).sort()).toEqual(
      [...ALWAYS, 'served-by-it'].sort(),
    );
    expect(await store.dependentsOf(['component:default/mlflow'])).toContain(
      'component:default/with-mlflow',
    );
  });

  it('takes more references than fit into a statement', async () => {
    const many = Array.from({ length: 40_000 }, (_, i) => user(`u${i}`, 'it'));
    expect(await update([...DOCUMENTS, ...many])).toBe(ALWAYS.length);
    expect(await update(DOCUMENTS, READ_AT + 2)).toBe(0);
    const [{ count }] = await knex('dependencies').count({ count: '*' });
    expect(Number(count)).toBe(DOCUMENTS.length - 7);
  });
});

describe('DependencyStore over random companies', () => {
  it('marks every result that a change of the organization changes', async () => {
    const knex = await migratedDatabase('SQLITE_3');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1000),
        fc.array(organizationEdits, { minLength: 1, maxLength: 4 }),
        async (seed, edits) => {
          await knex('dependencies').delete();
          await knex('evaluation_state').update({ context_digest: null });
          await new ResultStore(knex).remove(
            (await knex('entities')).map(({ entity_ref }) => entity_ref),
            READ_AT + 1,
          );
          const before = randomCompany(seed, 30);
          await run(knex, before, READ_AT);

          const after = edits.reduce(edited, before);
          await new DependencyStore(knex).update(
            answersOf(contextOf(after)),
            READ_AT + 1,
          );

          const hashes = new Map(
            evaluateAll(after).records.map(({ entity }) => [
              entity.entity_ref,
              entity.hash,
            ]),
          );
          const versions = new Map(
            stamped(before).map(({ metadata }) => [
              metadata.name,
              metadata.etag,
            ]),
          );
          const unmarked = (await knex('entities')).filter(
            ({ entity_ref, etag, hash }) =>
              etag === versions.get(entity_ref.split('/')[1]) &&
              hashes.has(entity_ref) &&
              hashes.get(entity_ref) !== hash,
          );
          expect(unmarked.map(({ entity_ref }) => entity_ref)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
