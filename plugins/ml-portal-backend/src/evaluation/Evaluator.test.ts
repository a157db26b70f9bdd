import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import {
  company,
  group,
  model,
  stages,
  tool,
  user,
} from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { catalogOf, createTestServices } from '../__testUtils__/services';
import { EvaluationStateStore } from '../database/EvaluationStateStore';
import { LineStore } from '../database/LineStore';
import type { Evaluator } from './Evaluator';

jest.setTimeout(60_000);

const START = Date.UTC(2026, 10, 23);
const refOf = (name: string) => `component:default/${name}`;

const ORGANIZATION = [
  group('lending', 'line-of-business'),
  group('loans', 'team', 'lending'),
  user('lin', 'loans'),
];
const SMALL = [
  ...ORGANIZATION,
  tool('mlflow', 'loans'),
  model('a', 'loans', { stages: stages() }),
  model('b', 'loans'),
];

describe.each(DATABASES)('Evaluator on %s', id => {
  let knex: Knex;
  let clock: number;
  let catalog: ReturnType<typeof catalogOf>;
  let evaluator: Evaluator;
  let state: EvaluationStateStore;

  /** Replaces all that the catalog holds. */
  const hold = (documents: Entity[]) => {
    const { streamEntities, getEntitiesByRefs } = catalogOf(documents);
    const other = catalogOf(documents);
    Object.assign(catalog, {
      streamEntities: streamEntities.bind(other),
      getEntitiesByRefs: getEntitiesByRefs.bind(other),
    });
  };

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = START;
    catalog = catalogOf([]);
    state = new EvaluationStateStore(knex);
    ({ evaluator } = createTestServices(knex, [], {
      catalog,
      now: () => clock,
    }));
  });

  const completed = async () => {
    const { completedAt, failingSince } = await state.get();
    return { completedAt, failingSince };
  };
  const storedRefs = async () =>
    (await knex('entities').orderBy('entity_ref')).map(row => row.entity_ref);
  const scoreOf = async (name: string) =>
    (
      await knex('entities')
        .where({ entity_ref: refOf(name) })
        .first()
    )?.score;

  it('evaluates the whole catalog, and writes only what changed', async () => {
    hold(company());
    expect(await evaluator.evaluateAll()).toMatchObject({
      entities: 42,
      written: 42,
      removed: 0,
    });
    expect(await new LineStore(knex).list()).toHaveLength(2);
    expect(await completed()).toEqual({ completedAt: START });

    clock += 1000;
    expect(await evaluator.evaluateAll()).toMatchObject({
      entities: 42,
      written: 0,
      removed: 0,
    });
    expect(await completed()).toEqual({ completedAt: START + 1000 });
  });

  it('removes what left the catalog', async () => {
    hold(SMALL);
    await evaluator.evaluateAll();
    clock += 1000;
    hold(ORGANIZATION);
    expect(await evaluator.evaluateAll()).toMatchObject({ removed: 3 });
    expect(await storedRefs()).toEqual([]);
  });

  it('removes nothing when the catalog breaks off, and says since when', async () => {
    hold(SMALL);
    await evaluator.evaluateAll();
    clock += 1000;
    hold([...ORGANIZATION, tool('mlflow', 'loans'), model('a', 'loans')]);
    const { streamEntities } = catalog;
    catalog.streamEntities = async function* breakOff(request) {
      if (JSON.stringify(request?.filter).includes('ml-model')) {
        yield [model('a', 'loans')];
        throw new Error('The catalog is gone');
      }
      yield* streamEntities(request);
    };
    await expect(evaluator.evaluateAll()).rejects.toThrow('catalog is gone');
    // What was read before is kept.
    expect(await scoreOf('a')).toBe(0);
    expect(await storedRefs()).toHaveLength(3);
    const failing = { completedAt: START, failingSince: START + 1000 };
    expect(await completed()).toEqual(failing);

    clock += 1000;
    await expect(evaluator.evaluateAll()).rejects.toThrow();
    expect(await completed()).toEqual(failing);

    hold(SMALL);
    await evaluator.evaluateAll();
    expect(await completed()).toEqual({ completedAt: START + 2000 });
    expect(await scoreOf('a')).toBe(100);
  });

  it('removes nothing when it is stopped', async () => {
    hold(SMALL);
    await evaluator.evaluateAll();
    clock += 1000;
    hold(ORGANIZATION);
    const stopped = AbortSignal.abort(new Error('Stopped'));
    await expect(evaluator.evaluateAll(stopped)).rejects.toThrow('Stopped');
    expect(await storedRefs()).toHaveLength(3);
  });

  it('evaluates single entities, and forgets those that are gone', async () => {
    hold(SMALL);
    await evaluator.evaluateAll();
    clock += 1000;
    hold([
      ...SMALL.filter(({ metadata }) => !['a', 'b'].includes(metadata.name)),
      model('b', 'loans', { stages: stages() }),
    ]);
    const refs = ['a', 'b', 'absent'].map(refOf);
    expect(await evaluator.evaluateRefs(refs)).toMatchObject({
      written: [refOf('b')],
      removed: [refOf('a')],
    });
    expect(await storedRefs()).toEqual([refOf('b'), refOf('mlflow')]);
    expect(await scoreOf('b')).toBe(100);
  });

  it('reads groups, users and tools once for many, for five minutes', async () => {
    hold(SMALL);
    const read = jest.spyOn(catalog, 'streamEntities');
    const [first, second] = await Promise.all([
      evaluator.context(),
      evaluator.context(),
    ]);
    expect(second).toBe(first);
    expect(read).toHaveBeenCalledTimes(2);

    clock += 299_999;
    expect(await evaluator.context()).toBe(first);
    clock += 1;
    const third = await evaluator.context();
    expect(third).not.toBe(first);
    evaluator.forgetContext();
    expect(await evaluator.context()).not.toBe(third);
  });

  it('does not keep what could not be read', async () => {
    const read = jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementationOnce(() => {
        throw new Error('The catalog is gone');
      });
    await expect(evaluator.context()).rejects.toThrow('catalog is gone');
    read.mockRestore();
    hold(SMALL);
    expect((await evaluator.context()).tools).toHaveLength(1);
  });
});
