import { ConflictError, NotFoundError } from '@backstage/errors';
import type { RoadmapMove } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../../__testUtils__/databases';
import { FENCED, refOf, resultsOf } from '../../__testUtils__/loans';
import {
  ask,
  doneBy,
  rowsBeside,
  silently,
  userRef,
} from '../../__testUtils__/requests';
import { READ_AT } from '../../__testUtils__/results';
import { stages } from '../../__testUtils__/company';
import { EVERYTHING } from '../../visibility/Visibility';
import { ResultStore } from '../ResultStore';
import { CommentStore } from './CommentStore';
import { DeliveryQueries } from './DeliveryQueries';
import { followersOf } from './followers';
import { RequestStore } from './RequestStore';
import { VoteStore } from './VoteStore';

jest.setTimeout(60_000);

const PLAN: RoadmapMove = { from: 'proposed', to: 'planned' };
const DELIVER: RoadmapMove = {
  from: 'planned',
  to: 'delivered',
  tool: refOf('kserve'),
};

describe.each(DATABASES)('RequestStore on %s', id => {
  let knex: Knex;
  let store: RequestStore;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new RequestStore(knex);
  });
  const move = (request: string, how: RoadmapMove, at = READ_AT + 1) =>
    store.move(request, how, doneBy('pat', at), silently);
  const times = ({ requested_at, moved_at, answered_at }: any) =>
    [requested_at, moved_at, answered_at].map(time => time && Number(time));

  it('keeps what is asked for, followed by who asked', async () => {
    const models = ['a', 'b', 'a'].map(refOf);
    const row = await ask(knex, {
      title: 'Über-Serving',
      scope: { kind: 'models', models },
    });
    expect(await store.find(row.id)).toMatchObject({
      title: 'Über-Serving',
      search_text: 'über-serving\nevery release waits for two weeks.',
      scope_kind: 'models',
      scope_ref: null,
      status: 'proposed',
      requested_by: userRef('ada'),
    });
    expect(times(await store.find(row.id))).toEqual([READ_AT, READ_AT, null]);
    expect(await followersOf(knex, row.id)).toEqual([userRef('ada')]);
    expect(await rowsBeside(knex)).toEqual({
      roadmap_named_models: 2,
      roadmap_trail: 1,
      roadmap_followers: 1,
    });
    await expect(store.find('absent')).rejects.toThrow(NotFoundError);
  });

  it('tells that something changed, and that there is a request more or less', async () => {
    const before = await store.revisions();
    const grown = async () => {
      const now = await store.revisions();
      return [now.all - before.all, now.requests - before.requests];
    };
    const { id: request } = await ask(knex);
    expect(await grown()).toEqual([1, 1]);
    await move(request, PLAN);
    expect(await grown()).toEqual([2, 1]);
    const votes = new VoteStore(knex);
    const vote = { request_id: request, user_ref: userRef('lin') };
    await votes.vote({ ...vote, line_of_business: null, at: READ_AT });
    await votes.withdraw(request, userRef('lin'));
    expect(await grown()).toEqual([4, 1]);
    const comments = new CommentStore(knex);
    const { id: comment } = await comments.add(
      { request_id: request, text: 'Yes', ...doneBy('lin') },
      () => false,
      silently,
    );
    await comments.delete(request, comment);
    expect(await grown()).toEqual([6, 1]);
    await store.follow(request, userRef('mia'), true);
    expect(await grown()).toEqual([6, 1]);
    await store.delete(request);
    expect(await grown()).toEqual([7, 2]);
  });

  it('keeps every move, and says why and by what as long as it holds', async () => {
    const { id: request } = await ask(knex);
    await move(request, { ...PLAN, reason: 'In spring' });
    await move(request, DELIVER, READ_AT + 2);
    expect(await store.find(request)).toMatchObject({
      status: 'delivered',
      tool: refOf('kserve'),
      reason: null,
    });
    await move(request, { from: 'delivered', to: 'under-review' }, READ_AT + 3);
    await move(
      request,
      { from: 'under-review', to: 'declined', reason: 'Too dear' },
      READ_AT + 4,
    );
    const row = await store.find(request);
    expect(row).toMatchObject({
      status: 'declined',
      tool: null,
      reason: 'Too dear',
    });
    expect(times(row)).toEqual([READ_AT, READ_AT + 4, READ_AT + 1]);
    expect(await store.trail(request)).toMatchObject([
      { status: 'proposed', by: userRef('ada'), reason: null, tool: null },
      { status: 'planned', by: userRef('pat'), reason: 'In spring' },
      { status: 'delivered', tool: refOf('kserve') },
      { status: 'under-review', reason: null },
      { status: 'declined', reason: 'Too dear', tool: null },
    ]);
  });

  it('moves nothing that moved meanwhile, nor what is not there', async () => {
    const { id: request } = await ask(knex);
    await move(request, PLAN);
    await expect(
      move(request, { from: 'proposed', to: 'declined', reason: 'No' }),
    ).rejects.toThrow('The request is planned meanwhile');
    await expect(move('absent', PLAN)).rejects.toThrow(
      'There is no roadmap request absent',
    );
    expect(await store.trail(request)).toHaveLength(2);
  });

  it('writes all or nothing', async () => {
    const { id: request } = await ask(knex);
    await expect(
      store.move(request, PLAN, doneBy('pat'), () =>
        Promise.reject(new Error('No room')),
      ),
    ).rejects.toThrow('No room');
    expect((await store.find(request)).status).toBe('proposed');
    expect(await store.trail(request)).toHaveLength(1);
  });

  it('takes one of several moves, whoever moves at once', async () => {
    for (let round = 0; round < 10; round++) {
      const { id: request } = await ask(knex);
      const settled = await Promise.allSettled([
        move(request, PLAN),
        move(request, { from: 'proposed', to: 'declined', reason: 'No' }),
        move(request, PLAN),
      ]);
      const refused = settled.flatMap(each =>
        each.status === 'rejected' ? [each.reason] : [],
      );
      expect(refused).toHaveLength(2);
      refused.forEach(error => expect(error).toBeInstanceOf(ConflictError));
      expect(await store.trail(request)).toHaveLength(2);
    }
  });

  it('deletes a request with all that belongs to it, where it is as it was seen', async () => {
    const { id: other } = await ask(knex);
    const beside = await rowsBeside(knex);
    const { id: request } = await ask(knex, {
      scope: { kind: 'models', models: [refOf('a')] },
    });
    await new VoteStore(knex).vote({
      request_id: request,
      user_ref: userRef('lin'),
      line_of_business: null,
      at: READ_AT,
    });
    await new CommentStore(knex).add(
      { request_id: request, text: 'Yes', ...doneBy('lin') },
      () => true,
      silently,
    );
    await move(request, PLAN);
    await expect(store.delete(request, 'proposed')).rejects.toThrow(
      'The request is planned meanwhile',
    );
    await store.delete(request, 'planned');
    await expect(store.delete(request)).rejects.toThrow(NotFoundError);
    expect(await rowsBeside(knex)).toEqual(beside);
    expect((await store.find(other)).id).toBe(other);
  });

  it('leaves nothing of a request that is deleted while others take part in it', async () => {
    const beside = await rowsBeside(knex);
    for (let round = 0; round < 10; round++) {
      const { id: request } = await ask(knex);
      const votes = new VoteStore(knex);
      const comments = new CommentStore(knex);
      const vote = (name: string) =>
        votes.vote({
          request_id: request,
          user_ref: userRef(name),
          line_of_business: null,
          at: READ_AT,
        });
      const settled = await Promise.allSettled([
        vote('lin'),
        comments.add(
          { request_id: request, text: 'Yes', ...doneBy('mia') },
          () => false,
          silently,
        ),
        store.delete(request),
        vote('ned'),
        store.follow(request, userRef('ole'), true),
        move(request, PLAN),
      ]);
      const refused = settled.flatMap(each =>
        each.status === 'rejected' ? [each.reason.name] : [],
      );
      expect(refused.filter(name => name !== 'NotFoundError')).toEqual([]);
      expect(settled[2].status).toBe('fulfilled');
      await expect(store.find(request)).rejects.toThrow(NotFoundError);
      expect(await rowsBeside(knex)).toEqual(beside);
    }
  });

  it('keeps what was touched on delivery, and tells what became of it', async () => {
    const results = new ResultStore(knex);
    await results.save(resultsOf(['a', 'b', 'c', 'd'], FENCED));
    await results.save(resultsOf(['e'], { stages: {} }));
    await results.save(resultsOf(['f']));
    const { id: request } = await ask(knex, {
      scope: {
        kind: 'models',
        models: ['a', 'b', 'c', 'e', 'f', 'absent'].map(refOf),
      },
    });
    await move(request, PLAN);
    await move(request, DELIVER);
    const became = async (visibility = EVERYTHING) => {
      const row = await store.find(request);
      const rows = await new DeliveryQueries(knex).delivered(row, visibility);
      return rows.map(({ status, usesTool }) => `${status} ${usesTool}`).sort();
    };
    expect(await became()).toEqual([
      'fenced false',
      'fenced false',
      'fenced false',
      'unclaimed false',
    ]);

    const own = { stages: stages({ serving: { tools: ['kserve'] } }) };
    await results.save(resultsOf(['a', 'f'], own, READ_AT + 1));
    await results.remove([refOf('c')], READ_AT + 1);
    expect(await became()).toEqual([
      'fenced false',
      'null false',
      'owned true',
      'unclaimed false',
    ]);
    const seen = { all: false as const, refs: new Set(['a', 'd'].map(refOf)) };
    expect(await became(seen)).toEqual(['owned true']);

    // Delivered again, it is about what it touches then.
    await move(request, { from: 'delivered', to: 'under-review' });
    expect(await became()).toEqual([]);
    await move(request, { ...DELIVER, from: 'under-review' });
    expect(await became()).toEqual(['fenced false', 'unclaimed false']);
  });
});
