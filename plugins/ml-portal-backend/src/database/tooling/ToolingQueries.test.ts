import type { Stage } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { group, model, stages, tool, user } from '../../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../../__testUtils__/databases';
import { ask, doneBy, silently } from '../../__testUtils__/requests';
import { READ_AT, seed } from '../../__testUtils__/results';
import { EVERYTHING, type Visibility } from '../../visibility/Visibility';
import { RequestStore } from '../roadmap/RequestStore';
import { ToolingQueries } from './ToolingQueries';

jest.setTimeout(60_000);

const LENDING = 'group:default/lending';
const refOf = (name: string) => `component:default/${name}`;
const seeing = (...names: string[]): Visibility => ({
  all: false,
  refs: new Set(names.map(refOf)),
});

const DOCUMENTS = [
  group('lending', 'line-of-business'),
  group('loans', 'team', 'lending'),
  group('core-it', 'department'),
  user('lin', 'loans'),
  user('ivo', 'core-it'),
  tool('mlflow', 'core-it', { access: 'self-serve' }),
  tool('airflow', 'core-it'),
  model('a', 'loans', {
    stages: stages({
      training: { tools: ['mlflow', 'notebook'] },
      serving: { owner: 'core-it', tools: ['mlflow'] },
    }),
  }),
  model(
    'b',
    'loans',
    { stages: { training: { tools: ['notebook'] } } },
    'test',
  ),
  model('c', 'core-it', { stages: { training: { tools: ['notebook'] } } }),
];

describe.each(DATABASES)('ToolingQueries on %s', id => {
  let knex: Knex;
  let queries: ToolingQueries;
  beforeAll(async () => {
    knex = await migratedDatabase(id);
    queries = new ToolingQueries(knex);
    await seed(knex, DOCUMENTS);
  });

  const told = (rows: { stage: Stage; tool: string; models: number }[]) =>
    rows
      .map(({ stage, tool: ref, models }) =>
        [stage, ref.split('/')[1], models].join(' '),
      )
      .sort();

  it('reads the tools of the catalog that may be read', async () => {
    const namesOf = async (visibility: Visibility) =>
      (await queries.tools(visibility)).map(({ title }) => title);
    expect(await namesOf(EVERYTHING)).toEqual(['airflow', 'mlflow']);
    expect(await namesOf(seeing('mlflow'))).toEqual(['mlflow']);
  });

  it('reads what is used at stages that are owned, by line of business', async () => {
    const rows = await queries.usesAtOwnedStages({ visibility: EVERYTHING });
    expect(told(rows)).toEqual(['training mlflow 1', 'training notebook 2']);
    expect(new Set(rows.map(({ line }) => line))).toEqual(new Set([LENDING]));
    const inProduction = await queries.usesAtOwnedStages({
      visibility: EVERYTHING,
      lifecycle: ['production'],
    });
    expect(told(inProduction)).toEqual([
      'training mlflow 1',
      'training notebook 1',
    ]);
    const some = await queries.usesAtOwnedStages({ visibility: seeing('b') });
    expect(told(some)).toEqual(['training notebook 1']);
  });

  it('reads who uses given tools, at any stage', async () => {
    const uses = await queries.usesOf([refOf('mlflow')], EVERYTHING);
    expect(told(uses)).toEqual(['serving mlflow 1', 'training mlflow 1']);
    expect(await queries.usesOf([], EVERYTHING)).toEqual([]);
    expect(await queries.usesOf([refOf('mlflow')], seeing('b'))).toEqual([]);
  });

  it.each<[used: boolean, tool: string, groups: string[], seen?: string]>([
    [true, 'mlflow', ['loans']],
    [true, 'mlflow', ['others', 'core-it']],
    [true, 'notebook', ['core-it']],
    [false, 'airflow', ['loans', 'core-it']],
    [false, 'mlflow', ['lending']],
    [false, 'mlflow', []],
    [true, 'mlflow', ['loans'], 'a'],
    [false, 'mlflow', ['loans'], 'b'],
  ])(
    'says %s where %s is asked of as %j',
    async (...[used, name, groups, seen]) => {
      const refs = groups.map(each => `group:default/${each}`);
      const visibility = seen ? seeing(seen) : EVERYTHING;
      expect(await queries.isUsedBy(refOf(name), refs, visibility)).toBe(used);
    },
  );

  it('knows a user who owns a stage', async () => {
    await knex('stages')
      .where({ entity_ref: refOf('a'), stage: 'serving' })
      .update({ owner_ref: 'user:default/ivo' });
    const used = (name: string) =>
      queries.isUsedBy(refOf('mlflow'), [`user:default/${name}`], EVERYTHING);
    expect(await used('ivo')).toBe(true);
    expect(await used('lin')).toBe(false);
    await knex('stages')
      .where({ entity_ref: refOf('a'), stage: 'serving' })
      .update({ owner_ref: 'group:default/core-it' });
  });

  it('reads what became of what was delivered, while models are there', async () => {
    const deliver = async (
      stage: Stage,
      models: string[],
      at: number,
      delivered = 'mlflow',
    ) => {
      const { id: request } = await ask(knex, {
        stage,
        scope: { kind: 'models', models: models.map(refOf) },
      });
      await new RequestStore(knex).move(
        request,
        { from: 'proposed', to: 'delivered', tool: refOf(delivered) },
        doneBy('pat', at),
        silently,
      );
    };
    await deliver('serving', ['a', 'b'], READ_AT);
    await deliver('serving', ['b', 'c'], READ_AT);
    await deliver('monitoring', ['b'], READ_AT + 1);
    await deliver('serving', ['c'], READ_AT, 'airflow');
    await knex('roadmap_deliveries').insert({
      request_id: (await knex('roadmap_requests').first())!.id,
      entity_ref: refOf('gone'),
      status: 'fenced',
    });

    const until = (at: number, visibility: Visibility = EVERYTHING) =>
      queries.uptake(at, visibility);
    expect(await until(READ_AT - 1)).toEqual(new Map());
    expect(await until(READ_AT)).toEqual(
      new Map([
        [refOf('mlflow'), { touched: 3, using: 1 }],
        [refOf('airflow'), { touched: 1, using: 0 }],
      ]),
    );
    expect((await until(READ_AT + 1)).get(refOf('mlflow'))).toEqual({
      touched: 4,
      using: 1,
    });
    expect(await until(READ_AT, seeing('a'))).toEqual(
      new Map([[refOf('mlflow'), { touched: 1, using: 1 }]]),
    );
  });
});
