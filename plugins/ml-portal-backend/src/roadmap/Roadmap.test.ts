import { mockCredentials } from '@backstage/backend-test-utils';
import type {
  NewRoadmapRequest,
  RoadmapMove,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Request } from 'express';
import { notingAuditor } from '../__testUtils__/auditor';
import { company } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { peopleIn, refusing } from '../__testUtils__/people';
import {
  createTestServices,
  type PlatformOverrides,
} from '../__testUtils__/services';
import { NotificationStore } from '../database/NotificationStore';
import { EVERYTHING } from '../visibility/Visibility';

jest.setTimeout(60_000);

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR_MS = 3_600_000;
const WANTED: NewRoadmapRequest = {
  title: 'Self-serve deployment',
  problem: 'We wait for a release window.',
  stage: 'deployment',
  scope: { kind: 'receivingTeam', team: 'group:default/core-it' },
  lineOfBusiness: 'group:default/payments',
};
const PLAN: RoadmapMove = { from: 'proposed', to: 'planned' };
const request = {} as Request;

describe.each(DATABASES)('Roadmap on %s', id => {
  async function setUp(overrides: PlatformOverrides = {}) {
    let now = NOON;
    const noted = notingAuditor();
    const knex = await migratedDatabase(id);
    const parts = createTestServices(knex, company(), {
      auditor: noted.auditor,
      userInfo: peopleIn({
        olga: ['group:default/cards'],
        lina: ['group:default/loans'],
        paul: ['group:default/ml-platform'],
        eve: ['group:default/ml-platform', 'group:default/cards'],
        gil: ['group:default/governance'],
      }),
      now: () => now,
      ...overrides,
    });
    await parts.run();
    const { roadmap, roadmapLists, roadmapReader, roadmapRights } =
      parts.services;
    const actor = async (name: string) => ({
      person: await roadmapRights.personOf(
        mockCredentials.user(`user:default/${name}`),
      ),
      visibility: EVERYTHING,
      request,
    });
    const pending = new NotificationStore(knex);
    return {
      ...noted,
      ask: async (name = 'olga', change: Partial<NewRoadmapRequest> = {}) =>
        roadmap.ask({ ...WANTED, ...change }, await actor(name)),
      move: async (of: string, name = 'paul', move = PLAN) =>
        roadmap.move(of, move, await actor(name)),
      remove: async (of: string, name: string) =>
        roadmap.delete(of, await actor(name)),
      vote: async (of: string, name: string) =>
        roadmap.vote(of, await actor(name)),
      withdrawVote: async (of: string, name: string) =>
        roadmap.withdrawVote(of, await actor(name)),
      follow: async (of: string, name: string, following = true) =>
        roadmap.follow(of, following, await actor(name)),
      comment: async (of: string, name: string) =>
        roadmap.comment(of, 'Yes', await actor(name)),
      deleteComment: async (of: string, comment: string, name: string) =>
        roadmap.deleteComment(of, comment, await actor(name)),
      read: async (of: string) => roadmapReader.whole(of, await actor('olga')),
      board: async (name: string) =>
        roadmapLists.board({}, '-votes', await actor(name)),
      offers: async (name: string) => roadmapReader.offers(await actor(name)),
      /** Who is told, and of what, by the titles of notifications. */
      async told() {
        const waiting = await pending.pending(100);
        return waiting.map(({ notification: { recipients, payload } }) => [
          payload.title,
          ...('entityRef' in recipients ? [recipients.entityRef].flat() : []),
        ]);
      },
      wait(hours: number) {
        now += hours * HOUR_MS;
      },
    };
  }

  it('tells the auditor of every step, and how it ended', async () => {
    const { events, createEvent, ...does } = await setUp();
    const asked = await does.ask();
    const { id: said } = await does.comment(asked, 'lina');
    await does.vote(asked, 'lina');
    await does.withdrawVote(asked, 'lina');
    await does.follow(asked, 'paul');
    await does.follow(asked, 'paul', false);
    await does.deleteComment(asked, said, 'lina');
    await does.move(asked);
    await does.remove(asked, 'paul');
    const refused = [
      () => does.ask('lina'),
      () => does.ask('olga', { scope: { kind: 'models', models: ['x:y/z'] } }),
      () => does.move('absent'),
      () => does.vote('absent', 'olga'),
    ];
    for (const act of refused) {
      await expect(act()).rejects.toThrow();
    }
    expect(events).toEqual([
      'roadmap-request-create succeeded',
      'roadmap-request-comment succeeded',
      'roadmap-request-vote succeeded',
      'roadmap-request-withdraw-vote succeeded',
      'roadmap-request-follow succeeded',
      'roadmap-request-unfollow succeeded',
      'roadmap-request-delete-comment succeeded',
      'roadmap-request-move succeeded',
      'roadmap-request-delete succeeded',
      'roadmap-request-create failed: NotAllowedError',
      'roadmap-request-create failed: InputError',
      'roadmap-request-move failed: NotFoundError',
      'roadmap-request-vote failed: NotFoundError',
    ]);
    const { title, stage, scope, lineOfBusiness } = WANTED;
    expect(createEvent).toHaveBeenNthCalledWith(1, {
      eventId: 'roadmap-request-create',
      severityLevel: 'medium',
      request,
      meta: { title, stage, scope, lineOfBusiness },
    });
    expect(createEvent).toHaveBeenNthCalledWith(8, {
      eventId: 'roadmap-request-move',
      severityLevel: 'medium',
      request,
      meta: { id: asked, ...PLAN },
    });
  });

  it('takes the first move or comment of one who decides for an answer', async () => {
    const { ask, comment, move, read, board, wait } = await setUp();
    const [commented, moved, waiting, own] = [
      await ask(),
      await ask(),
      await ask(),
      await ask('eve'),
    ];
    wait(12);
    await comment(commented, 'lina');
    // Who asks does not answer, though they may decide.
    await comment(own, 'eve');
    wait(12);
    await comment(commented, 'eve');
    await move(moved, 'paul');
    wait(24);
    await comment(commented, 'paul');
    const answeredAfter = async (of: string) => {
      const { answeredAt } = await read(of);
      return answeredAt && (Date.parse(answeredAt) - NOON) / HOUR_MS;
    };
    expect(
      await Promise.all([commented, moved, waiting, own].map(answeredAfter)),
    ).toEqual([24, 24, null, null]);
    expect(await board('olga')).toMatchObject({
      daysToFirstAnswer: 1,
      unanswered: 2,
    });
  });

  it('shows every change on the board at once, and each person their own', async () => {
    const { ask, vote, withdrawVote, comment, follow, move, remove, board } =
      await setUp();
    const shown = async (name: string) => {
      const { columns } = await board(name);
      return columns.flatMap(({ status, items }) =>
        items.map(({ votes, following, comments }) =>
          [
            status,
            `${votes.total} votes`,
            `${comments} comments`,
            ...(votes.mine ? ['voted'] : []),
            ...(following ? ['follows'] : []),
          ].join(', '),
        ),
      );
    };
    expect(await shown('lina')).toEqual([]);
    const asked = await ask();
    expect(await shown('lina')).toEqual(['proposed, 0 votes, 0 comments']);
    expect(await shown('olga')).toEqual([
      'proposed, 0 votes, 0 comments, follows',
    ]);
    await vote(asked, 'lina');
    expect(await shown('lina')).toEqual([
      'proposed, 1 votes, 0 comments, voted, follows',
    ]);
    await follow(asked, 'lina', false);
    await comment(asked, 'lina');
    expect(await shown('lina')).toEqual([
      'proposed, 1 votes, 1 comments, voted',
    ]);
    await withdrawVote(asked, 'lina');
    await move(asked);
    expect(await shown('lina')).toEqual(['planned, 0 votes, 1 comments']);
    await remove(asked, 'paul');
    expect(await shown('lina')).toEqual([]);
  });

  it('tells those who follow, but for who did it', async () => {
    const does = await setUp();
    const asked = await does.ask();
    await does.comment(asked, 'olga');
    expect(await does.told()).toEqual([]);
    await does.vote(asked, 'lina');
    await does.follow(asked, 'stranger');
    await does.follow(asked, 'olga', false);
    await does.move(asked);
    expect(await does.told()).toEqual([
      [
        '“Self-serve deployment” is planned',
        'user:default/lina',
        'user:default/stranger',
      ],
    ]);
    await expect(does.move(asked)).rejects.toThrow('planned meanwhile');
    expect(await does.told()).toHaveLength(1);
  });

  it('tells nobody where notifications are switched off', async () => {
    const { ask, vote, move, told } = await setUp({
      config: { mlPortal: { notifications: { enabled: false } } },
    });
    const asked = await ask();
    await vote(asked, 'lina');
    await move(asked);
    expect(await told()).toEqual([]);
  });

  it('offers what touches enough models, and is not asked for', async () => {
    const offered = async (offersFromModels?: number) => {
      const { ask, offers, move } = await setUp({
        config: { mlPortal: { roadmap: { offersFromModels } } },
      });
      const scopes = async () =>
        (await offers('olga')).map(({ stage, demand }) => [
          stage,
          demand.models,
        ]);
      const before = await scopes();
      const asked = await ask();
      const during = await scopes();
      await move(asked, 'paul', {
        from: 'proposed',
        to: 'declined',
        reason: 'No',
      });
      expect(await scopes()).toEqual(before);
      return [before, during];
    };
    const serving = ['serving', 37];
    const deployment = ['deployment', 3];
    expect(await offered()).toEqual([[serving, deployment], [serving]]);
    expect(await offered(4)).toEqual([[serving], [serving]]);
  });

  it('lets those decide who are configured, in place of the platform', async () => {
    const { ask, move, remove } = await setUp({
      config: { mlPortal: { roadmap: { deciders: ['governance'] } } },
    });
    const asked = await ask();
    await expect(move(asked, 'paul')).rejects.toThrow(
      'You may not move this request',
    );
    await move(asked, 'gil');
    await expect(remove(asked, 'olga')).rejects.toThrow(
      'You may not delete this request',
    );
    await remove(asked, 'gil');
  });

  it.each([
    ['read', ['board', 'ask', 'vote', 'comment', 'move', 'remove', 'follow']],
    ['create', ['ask']],
    ['vote', ['vote']],
    ['comment', ['comment']],
    ['move', ['move']],
    ['delete', ['remove']],
  ])('lets a policy refuse to %s', async (permission, refused) => {
    const does = await setUp({
      permissions: refusing({
        eve: ({ name }) => name === `ml-portal.roadmap-request.${permission}`,
      }),
    });
    const acts = {
      board: () => does.board('eve'),
      ask: () => does.ask('eve'),
      vote: async () => does.vote(await does.ask(), 'eve'),
      comment: async () => does.comment(await does.ask(), 'eve'),
      follow: async () => does.follow(await does.ask(), 'eve'),
      move: async () => does.move(await does.ask(), 'eve'),
      remove: async () => does.remove(await does.ask(), 'eve'),
    };
    const found: string[] = [];
    for (const [name, act] of Object.entries(acts)) {
      await Promise.resolve(act()).catch(error =>
        found.push(error.name === 'NotAllowedError' ? name : error.message),
      );
    }
    expect(found.sort()).toEqual([...refused].sort());
  });

  it('refuses what is no delivery, and where nobody waits', async () => {
    const { ask, move } = await setUp();
    const asked = await ask();
    await expect(
      move(asked, 'paul', {
        from: 'proposed',
        to: 'delivered',
        tool: 'component:default/fraud',
      }),
    ).rejects.toThrow(
      'tool: there is no platform tool component:default/fraud',
    );
    await expect(
      move(asked, 'paul', { from: 'proposed', to: 'proposed' }),
    ).rejects.toThrow('to: from proposed, a request moves to under-review, ');
    await expect(
      ask('olga', {
        scope: { kind: 'receivingTeam', team: 'group:default/absent' },
      }),
    ).rejects.toThrow(
      'scope.team: no model waits for group:default/absent at deployment',
    );
  });
});
