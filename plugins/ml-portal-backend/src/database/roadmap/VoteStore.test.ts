import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../../__testUtils__/databases';
import { ask, doneBy, silently, userRef } from '../../__testUtils__/requests';
import { READ_AT } from '../../__testUtils__/results';
import { followersOf } from './followers';
import { RequestStore } from './RequestStore';
import { VoteStore } from './VoteStore';

jest.setTimeout(60_000);

const LENDING = 'group:default/lending';

describe.each(DATABASES)('VoteStore on %s', id => {
  let knex: Knex;
  let store: VoteStore;
  let request: string;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new VoteStore(knex);
    request = (await ask(knex)).id;
  });
  const vote = (name: string, line: string | null = LENDING) =>
    store.vote({
      request_id: request,
      user_ref: userRef(name),
      line_of_business: line,
      at: READ_AT,
    });
  const withdraw = (name: string) => store.withdraw(request, userRef(name));
  /** As the request says, and as there are. */
  const votes = async () => {
    const { votes: counted } = await new RequestStore(knex).find(request);
    const rows = await knex('roadmap_votes').where({ request_id: request });
    return [counted, rows.length];
  };

  it('counts each person once, by their line of business at the time', async () => {
    const { id: other } = await ask(knex);
    await vote('ada');
    await vote('ada', 'group:default/elsewhere');
    await vote('lin');
    await vote('ned', null);
    expect(await votes()).toEqual([3, 3]);
    const counts = await store.counts([request, other, 'absent']);
    expect(counts.sort((a, b) => a.votes - b.votes)).toEqual([
      { request_id: request, line: null, votes: 1 },
      { request_id: request, line: LENDING, votes: 2 },
    ]);
    const votedFor = (name: string) =>
      store.votedFor([request, other], userRef(name));
    expect([...(await votedFor('ned'))]).toEqual([request]);
    expect([...(await votedFor('pat'))]).toEqual([]);
  });

  it('takes a vote back, once', async () => {
    await vote('ada');
    await vote('lin');
    await withdraw('ada');
    await withdraw('ada');
    await withdraw('stranger');
    expect(await votes()).toEqual([1, 1]);
  });

  it('has who votes follow, unless they do not want to', async () => {
    const requests = new RequestStore(knex);
    await requests.follow(request, userRef('mia'), false);
    await vote('lin');
    await vote('mia');
    expect(await followersOf(knex, request)).toEqual(
      ['ada', 'lin'].map(userRef),
    );
    await withdraw('lin');
    expect(await followersOf(knex, request)).toContain(userRef('lin'));
    await requests.follow(request, userRef('mia'), true);
    expect(await followersOf(knex, request)).toContain(userRef('mia'));
  });

  it('counts no vote for what is closed, or not there', async () => {
    await vote('ada');
    await new RequestStore(knex).move(
      request,
      { from: 'proposed', to: 'declined', reason: 'No' },
      doneBy('pat'),
      silently,
    );
    for (const act of [vote, withdraw]) {
      await expect(act('lin')).rejects.toThrow(
        'The request is declined already',
      );
      await expect(act('ada')).rejects.toThrow(ConflictError);
    }
    expect(await votes()).toEqual([1, 1]);
    request = 'absent';
    await expect(vote('ada')).rejects.toThrow(NotFoundError);
    await expect(withdraw('ada')).rejects.toThrow(NotFoundError);
  });

  it('counts all who vote at the same moment, and each once', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `voter-${i}`);
    await Promise.all([...names, ...names].map(name => vote(name)));
    expect(await votes()).toEqual([12, 12]);
    await Promise.all(
      names.flatMap((name, i) =>
        i % 2 ? [withdraw(name), withdraw(name)] : [vote(name)],
      ),
    );
    expect(await votes()).toEqual([6, 6]);
  });
});
