import type { RollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { writesOf } from '../__testUtils__/writes';
import { DailyRollUpStore, ORGANIZATION } from './DailyRollUpStore';

jest.setTimeout(60_000);

const LINE = 'group:default/lending';
const rollUp = (models: number) => ({ models } as RollUp);

describe.each(DATABASES)('DailyRollUpStore on %s', id => {
  let knex: Knex;
  let store: DailyRollUpStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new DailyRollUpStore(knex);
  });
  const save = (day: string, models: number, revision = 1) =>
    store.save(
      day,
      new Map([
        [ORGANIZATION, rollUp(models)],
        [LINE, rollUp(2)],
      ]),
      revision,
    );

  it('keeps one a day, the last that was saved', async () => {
    await save('2026-11-23', 5);
    await save('2026-11-23', 6);
    await save('2026-11-24', 7);
    expect(await store.list(ORGANIZATION, {})).toEqual([
      { day: '2026-11-23', models: 6 },
      { day: '2026-11-24', models: 7 },
    ]);
    expect(await knex('daily_roll_ups')).toHaveLength(4);
  });

  it('writes those alone that differ', async () => {
    await save('2026-11-23', 5);
    const writes = await writesOf(knex, () => save('2026-11-23', 5, 2));
    expect(writes).toHaveLength(1);
    expect(writes[0]).toMatch(/evaluation_state/);
  });

  it('tells of which revision a day is', async () => {
    expect(await store.revisionOf('2026-11-23')).toBeUndefined();
    await save('2026-11-23', 5, 41);
    expect(await store.revisionOf('2026-11-23')).toBe(41);
    expect(await store.revisionOf('2026-11-24')).toBeUndefined();
    await save('2026-11-24', 5, 41);
    expect(await store.revisionOf('2026-11-24')).toBe(41);
  });

  it('lists the days asked for, and forgets old ones', async () => {
    for (const day of ['2026-11-25', '2026-11-23', '2026-11-24']) {
      await save(day, 1);
    }
    const days = async (range: Parameters<typeof store.list>[1]) =>
      (await store.list(LINE, range)).map(({ day }) => day.slice(-2));
    expect(await days({})).toEqual(['23', '24', '25']);
    expect(await days({ from: '2026-11-24' })).toEqual(['24', '25']);
    expect(await days({ to: '2026-11-24' })).toEqual(['23', '24']);
    expect(await days({ from: '2026-11-26' })).toEqual([]);
    await store.removeBefore('2026-11-24');
    expect(await days({})).toEqual(['24', '25']);
  });

  it('takes what several save at once', async () => {
    await Promise.all([5, 6, 7].map(models => save('2026-11-23', models)));
    expect(await knex('daily_roll_ups')).toHaveLength(2);
  });
});
