import { mockErrorHandler } from '@backstage/backend-test-utils';
import type { RoadmapBoard } from '@ml-portal/backstage-plugin-ml-portal-common';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { company } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { headerOf, peopleIn } from '../__testUtils__/people';
import { rowsBeside } from '../__testUtils__/requests';
import { createTestServices } from '../__testUtils__/services';
import { createRouter } from '../router/createRouter';

jest.setTimeout(120_000);

const WANTED = {
  title: 'Self-serve deployment',
  problem: 'We wait for a release window.',
  stage: 'deployment',
  scope: { kind: 'receivingTeam', team: 'core-it' },
  lineOfBusiness: 'payments',
};
const VOTERS = Array.from({ length: 12 }, (_, i) => `voter-${i}`);

type Method = 'get' | 'post' | 'put' | 'delete';

/** A process that serves the API over a database that it shares with others. */
async function processOver(knex: Knex) {
  const { services, run } = createTestServices(knex, company(), {
    userInfo: peopleIn({
      olga: ['group:default/cards'],
      paul: ['group:default/ml-platform'],
      ...Object.fromEntries(
        VOTERS.map(name => [name, ['group:default/loans']]),
      ),
    }),
  });
  await run();
  const app = express().use(createRouter(services)).use(mockErrorHandler());
  return (who: string, method: Method, path: string, body?: object) =>
    request(app)
      [method](`/v1/roadmap-${path}`)
      .set('Authorization', headerOf(who))
      .send(body);
}

describe.each(DATABASES)('the roadmap of two processes on %s', id => {
  let knex: Knex;
  let processes: Awaited<ReturnType<typeof processOver>>[];
  beforeAll(async () => {
    knex = await migratedDatabase(id);
    processes = [await processOver(knex), await processOver(knex)];
  });

  const ask = async () => {
    const { status, body } = await processes[0](
      'olga',
      'post',
      'requests',
      WANTED,
    );
    expect(status).toBe(201);
    return `requests/${body.id}`;
  };
  const everywhere = async (path: string) => {
    const replies = await Promise.all(
      processes.map(call => call('olga', 'get', path)),
    );
    return replies.map(({ status, body }) => ({ status, body }));
  };

  it('counts all who vote at the same moment, each once, wherever they do', async () => {
    const asked = await ask();
    await everywhere('board');
    const replies = await Promise.all(
      VOTERS.flatMap(who =>
        processes.map(call => call(who, 'put', `${asked}/vote`)),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    const withdrawn = await Promise.all(
      processes.map(call => call(VOTERS[0], 'delete', `${asked}/vote`)),
    );
    expect(withdrawn.map(({ status }) => status)).toEqual([200, 200]);

    const total = VOTERS.length - 1;
    for (const { body } of await everywhere(asked)) {
      expect(body.votes).toMatchObject({
        total,
        byLine: [{ votes: total }],
      });
    }
    for (const { body } of await everywhere('board')) {
      const { columns } = body as RoadmapBoard;
      expect(columns[0].items[0].votes.total).toBe(total);
    }
    await processes[0]('paul', 'delete', asked);
  });

  it('lets one of those be first who move a request at once', async () => {
    const asked = await ask();
    const moves = await Promise.all(
      ['planned', 'in-progress', 'under-review', 'planned'].map((to, i) =>
        processes[i % 2]('paul', 'post', `${asked}/move`, {
          from: 'proposed',
          to,
        }),
      ),
    );
    expect(moves.map(({ status }) => status).sort()).toEqual([
      200, 409, 409, 409,
    ]);
    const [one, other] = await everywhere(asked);
    expect(one.body.trail).toHaveLength(2);
    expect(other.body).toEqual(one.body);
    await processes[0]('paul', 'delete', asked);
  });

  it('leaves nothing of a request that is deleted while people take part', async () => {
    const beside = await rowsBeside(knex);
    for (let round = 0; round < 5; round++) {
      const asked = await ask();
      const replies = await Promise.all([
        processes[1]('voter-0', 'put', `${asked}/vote`),
        processes[0]('voter-1', 'post', `${asked}/comments`, { text: 'Yes' }),
        processes[round % 2]('paul', 'delete', asked),
        processes[0]('voter-2', 'put', `${asked}/vote`),
        processes[1]('voter-3', 'put', `${asked}/follow`),
        processes[0]('voter-4', 'get', asked),
        processes[1]('voter-5', 'get', 'board'),
        processes[1]('paul', 'post', `${asked}/move`, {
          from: 'proposed',
          to: 'delivered',
          tool: 'mlflow',
        }),
      ]);
      const statuses = replies.map(({ status }) => status);
      expect(statuses[2]).toBe(204);
      const [vote, , , otherVote, ...others] = statuses;
      expect(
        [statuses[1], ...others].filter(
          status => ![200, 201, 204, 404].includes(status),
        ),
      ).toEqual([]);
      // Votes between delivery and deletion are refused as too late.
      for (const status of [vote, otherVote]) {
        expect([200, 404, 409]).toContain(status);
      }
      const gone = await everywhere(asked);
      expect(gone.map(({ status }) => status)).toEqual([404, 404]);
      for (const { body } of await everywhere('board')) {
        const { columns } = body as RoadmapBoard;
        expect(columns.map(({ totalItems }) => totalItems)).toEqual(
          columns.map(() => 0),
        );
      }
      expect(await rowsBeside(knex)).toEqual(beside);
    }
  });
});
