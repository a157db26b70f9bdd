import { ConflictError } from '@backstage/errors';
import type { ExemptionRequest } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { as, refOf, resultsOf } from '../__testUtils__/loans';
import { READ_AT } from '../__testUtils__/results';
import { writesOf } from '../__testUtils__/writes';
import { EVERYTHING } from '../visibility/Visibility';
import { type ExemptionStep, ExemptionStore } from './ExemptionStore';
import { ResultStore } from './ResultStore';

jest.setTimeout(60_000);

const TODAY = '2026-11-23';
const LAST_DAY = '2026-12-31';
const ASKED: ExemptionRequest = {
  entityRef: refOf('a'),
  scorecard: 'end-to-end-ownership',
  check: 'no-fences',
  reason: 'They hand over in December',
  endsOn: LAST_DAY,
};
const approve: ExemptionStep = {
  to: 'approved',
  from: ['requested'],
  by: 'user:default/pat',
  at: READ_AT + 10,
  today: TODAY,
};
const reject: ExemptionStep = { ...approve, to: 'rejected' };
const revoke: ExemptionStep = { ...approve, to: 'revoked', from: ['approved'] };

describe.each(DATABASES)('ExemptionStore on %s', id => {
  let knex: Knex;
  let store: ExemptionStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new ExemptionStore(knex);
    const records = resultsOf(['a', 'b']);
    await new ResultStore(knex).save(records.map(r => as(r, { etag: 'v1' })));
  });
  const request = (change: Partial<ExemptionRequest> = {}, at = READ_AT) =>
    store.request({ ...ASKED, ...change }, 'user:default/ada', at);
  const marked = async () =>
    (await knex('entities').where({ etag: '' })).map(row => row.entity_ref);
  const inForce = async (today = TODAY) => [
    ...(await store.inForce(['a', 'b'].map(refOf), today)),
  ];

  it('goes from a request to being in force, to its end', async () => {
    const asked = await request();
    expect(asked).toMatchObject({
      entity_ref: refOf('a'),
      status: 'requested',
      requested_by: 'user:default/ada',
      trail: [{ status: 'requested', by: 'user:default/ada' }],
    });
    expect(await inForce()).toEqual([]);
    expect(await marked()).toEqual([]);

    const approved = await store.take(asked.id, { ...approve, comment: 'Ok' });
    expect(approved.trail).toMatchObject([
      { status: 'requested', comment: null },
      { status: 'approved', by: 'user:default/pat', comment: 'Ok' },
    ]);
    expect(await marked()).toEqual([refOf('a')]);
    const { reason, scorecard, check } = ASKED;
    const found = [
      [refOf('a'), [{ scorecard, check, reason, endsOn: LAST_DAY }]],
    ];
    expect(await inForce()).toEqual(found);
    expect(await inForce(LAST_DAY)).toEqual(found);
    expect(await inForce('2027-01-01')).toEqual([]);

    await store.take(asked.id, revoke);
    expect(await inForce()).toEqual([]);
    expect((await store.find(asked.id))!.status).toBe('revoked');
    expect(await store.find('absent')).toBeUndefined();
  });

  it('takes no step where another was taken before', async () => {
    const { id: asked } = await request();
    await store.take(asked, reject);
    await knex('entities').update({ etag: 'v1' });
    await expect(store.take(asked, approve)).rejects.toThrow(
      'is rejected meanwhile',
    );
    await expect(store.take(asked, revoke)).rejects.toThrow(ConflictError);
    expect(await marked()).toEqual([]);
    expect(await knex('exemption_trail')).toHaveLength(2);
  });

  it('takes no step after the last day', async () => {
    const { id: asked } = await request();
    await expect(
      store.take(asked, { ...approve, today: '2027-01-01' }),
    ).rejects.toThrow('is expired meanwhile');
  });

  it('has one open exemption from a check', async () => {
    const { id: asked } = await request();
    await expect(request()).rejects.toThrow(
      `${refOf('a')} from no-fences is requested already, until ${LAST_DAY}`,
    );
    await store.take(asked, approve);
    await expect(request()).rejects.toThrow(/approved already/);
    await request({ check: 'owner-alive' });
    await request({ entityRef: refOf('b') });
    await store.take(asked, revoke);
    await request();
    expect(await knex('exemptions')).toHaveLength(4);
  });

  it('lets one of several requests in, whoever asks at once', async () => {
    const settled = await Promise.allSettled([
      request(),
      new ExemptionStore(knex).request(ASKED, 'user:default/lin', READ_AT),
      request(),
    ]);
    const refused = settled.flatMap(each =>
      each.status === 'rejected' ? [each.reason.name] : [],
    );
    expect(refused).toEqual(['ConflictError', 'ConflictError']);
    expect(await knex('exemptions')).toHaveLength(1);
    expect(await knex('exemption_trail')).toHaveLength(1);
  });

  it('takes one of several steps, whoever decides at once', async () => {
    const stores = [store, new ExemptionStore(knex), store];
    for (let round = 0; round < 10; round++) {
      const { id: asked } = await request({ check: `check-${round}` });
      const settled = await Promise.allSettled(
        [approve, reject, approve].map((step, i) =>
          stores[i].take(asked, step),
        ),
      );
      const taken = settled.flatMap(each =>
        each.status === 'fulfilled' ? [each.value.status] : [],
      );
      expect(taken).toHaveLength(1);
      expect((await store.find(asked))!.status).toBe(taken[0]);
      const trail = await knex('exemption_trail').where({
        exemption_id: asked,
      });
      expect(trail).toHaveLength(2);
    }
  });

  it('ends what is past its last day, once', async () => {
    const ended = await request({ endsOn: '2026-11-22' });
    await knex('exemptions').update({ status: 'approved' });
    const open = await request({ entityRef: refOf('b'), endsOn: TODAY });
    await Promise.all([
      store.expire(TODAY, READ_AT + 1),
      new ExemptionStore(knex).expire(TODAY, READ_AT + 1),
    ]);
    expect((await store.find(ended.id))!.status).toBe('expired');
    expect((await store.find(open.id))!.status).toBe('requested');
    expect(await marked()).toEqual([refOf('a')]);
    const trail = await knex('exemption_trail').where({ status: 'expired' });
    expect(trail).toMatchObject([{ exemption_id: ended.id, by: null }]);
    expect(await writesOf(knex, () => store.expire(TODAY, 0))).toEqual([]);
    await request();
  });

  describe('lists', () => {
    const list = (
      filter: Parameters<ExemptionStore['list']>[0],
      page: Partial<Parameters<ExemptionStore['list']>[1]> = {},
      visibility: Parameters<ExemptionStore['list']>[2] = EVERYTHING,
    ) => store.list(filter, { limit: 10, ...page }, visibility);

    it('the newest first, page by page, each once', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 7; i++) {
        // Several at the same moment.
        const at = READ_AT + Math.floor(i / 3);
        ids.push((await request({ check: `check-${i}` }, at)).id);
      }
      const seen: string[] = [];
      const times: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({}, { limit: 2, cursor });
        expect(page.totalItems).toBe(7);
        seen.push(...page.rows.map(row => row.id));
        times.push(...page.rows.map(row => Number(row.requested_at)));
        expect(page.rows.every(({ trail }) => trail.length === 1)).toBe(true);
        cursor = page.nextCursor;
      } while (cursor);
      expect([...seen].sort()).toEqual(ids.sort());
      expect(times).toEqual([...times].sort((a, b) => b - a));
    });

    it('by what is asked for, as far as it may be seen', async () => {
      const { id: first } = await request();
      await store.take(first, approve);
      await request({ entityRef: refOf('b'), check: 'owner-alive' });
      const count = async (...args: Parameters<typeof list>) =>
        (await list(...args)).totalItems;
      expect(await count({ entityRef: refOf('a') })).toBe(1);
      expect(await count({ status: 'requested' })).toBe(1);
      expect(await count({ check: 'no-fences', status: 'rejected' })).toBe(0);
      expect(await count({ scorecard: ASKED.scorecard })).toBe(2);
      expect(await count({ requestedBy: 'user:default/pat' })).toBe(0);
      const visibility = { all: false as const, refs: new Set([refOf('b')]) };
      const seen = await list({}, {}, visibility);
      expect(seen.rows.map(row => row.entity_ref)).toEqual([refOf('b')]);
      expect(seen.totalItems).toBe(1);
    });

    it('refuses the cursor of another list', async () => {
      await expect(list({}, { cursor: 'x' })).rejects.toThrow(/cursor/);
    });
  });
});
