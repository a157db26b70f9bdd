import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { EvaluationStateStore } from './EvaluationStateStore';

jest.setTimeout(60_000);

const AT = Date.UTC(2026, 10, 23);
const DAY = '2026-11-23';

describe.each(DATABASES)('EvaluationStateStore on %s', id => {
  it('remembers the last good run, and since when runs fail', async () => {
    const knex = await migratedDatabase(id);
    const store = new EvaluationStateStore(knex);
    expect(await store.get()).toEqual({ revision: 0, registryRevision: 0 });

    await store.failed(AT);
    expect(await store.get()).toEqual({
      failingSince: AT,
      revision: 0,
      registryRevision: 0,
    });
    await store.succeeded(AT + 1, DAY);
    expect(await store.get()).toEqual({
      completedAt: AT + 1,
      day: DAY,
      revision: 0,
      registryRevision: 0,
    });

    await store.failed(AT + 2);
    await store.failed(AT + 3);
    expect(await store.get()).toEqual({
      completedAt: AT + 1,
      failingSince: AT + 2,
      day: DAY,
      revision: 0,
      registryRevision: 0,
    });
    await store.succeeded(AT + 4, DAY);
    expect(await new EvaluationStateStore(knex).get()).toEqual({
      completedAt: AT + 4,
      day: DAY,
      revision: 0,
      registryRevision: 0,
    });
    expect(await knex('evaluation_state')).toHaveLength(1);
  });

  it('takes reports of several at once', async () => {
    const store = new EvaluationStateStore(await migratedDatabase(id));
    await Promise.all([1, 2, 3].map(n => store.succeeded(AT + n, DAY)));
    const { completedAt } = await store.get();
    expect([AT + 1, AT + 2, AT + 3]).toContain(completedAt);
  });
});
