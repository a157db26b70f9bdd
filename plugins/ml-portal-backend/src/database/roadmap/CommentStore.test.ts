import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../../__testUtils__/databases';
import { ask, doneBy, silently, userRef } from '../../__testUtils__/requests';
import { READ_AT } from '../../__testUtils__/results';
import { CommentStore } from './CommentStore';
import { followersOf } from './followers';
import { RequestStore } from './RequestStore';

jest.setTimeout(60_000);

describe.each(DATABASES)('CommentStore on %s', id => {
  let knex: Knex;
  let store: CommentStore;
  let request: string;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new CommentStore(knex);
    request = (await ask(knex)).id;
  });
  const say = (name: string, at = READ_AT, isAnswer = false) =>
    store.add(
      { request_id: request, text: `By ${name}`, ...doneBy(name, at) },
      () => isAnswer,
      silently,
    );
  const standing = async () => {
    const { comments, answered_at } = await new RequestStore(knex).find(
      request,
    );
    return [comments, answered_at && Number(answered_at)];
  };

  it('keeps who said what, and has them follow', async () => {
    const { id: said } = await say('lin', READ_AT + 5);
    expect(await store.find(request, said)).toMatchObject({
      by: userRef('lin'),
      text: 'By lin',
    });
    expect(await standing()).toEqual([1, null]);
    expect(await followersOf(knex, request)).toEqual(
      ['ada', 'lin'].map(userRef),
    );
  });

  it('notes the first answer, and no later one', async () => {
    await say('lin', READ_AT + 1);
    await say('pat', READ_AT + 2, true);
    await say('pat', READ_AT + 3, true);
    expect(await standing()).toEqual([3, READ_AT + 2]);
  });

  it('asks who asked whether it is an answer', async () => {
    const asked: string[] = [];
    await store.add(
      { request_id: request, text: 'Yes', ...doneBy('pat') },
      by => asked.push(by) > 1,
      silently,
    );
    expect(asked).toEqual([userRef('ada')]);
    expect(await standing()).toEqual([1, null]);
  });

  it('deletes a comment of the request, once', async () => {
    const { id: said } = await say('lin');
    const { id: other } = await ask(knex);
    await expect(store.find(other, said)).rejects.toThrow(NotFoundError);
    await expect(store.delete(other, said)).rejects.toThrow(NotFoundError);
    const settled = await Promise.allSettled(
      [1, 2, 3].map(() => store.delete(request, said)),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    expect(await standing()).toEqual([0, null]);
  });

  it('lists the oldest first, page by page, each once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) {
      // Several at the same moment.
      ids.push((await say(`person-${i}`, READ_AT + Math.floor(i / 3))).id);
    }
    const seen: string[] = [];
    const times: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list(request, { limit: 2, cursor });
      expect(page.totalItems).toBe(7);
      seen.push(...page.rows.map(row => row.id));
      times.push(...page.rows.map(row => Number(row.at)));
      cursor = page.nextCursor;
    } while (cursor);
    expect([...seen].sort()).toEqual(ids.sort());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('writes all or nothing, and nothing about what is not there', async () => {
    const comment = { text: 'Yes', ...doneBy('lin') };
    await expect(
      store.add(
        { request_id: request, ...comment },
        () => true,
        () => Promise.reject(new Error('No room')),
      ),
    ).rejects.toThrow('No room');
    expect(await standing()).toEqual([0, null]);
    await expect(
      store.add({ request_id: 'absent', ...comment }, () => true, silently),
    ).rejects.toThrow(NotFoundError);
    await expect(store.list('absent', { limit: 1 })).rejects.toThrow(
      NotFoundError,
    );
  });
});
