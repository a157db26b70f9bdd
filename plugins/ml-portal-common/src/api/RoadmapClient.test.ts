import { MlPortalClient } from './MlPortalClient';
import type { RoadmapApi } from './roadmap';

const BASE_URL = 'http://backend/api/ml-portal/v1';

function clientAnswering(status: number, body?: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const { roadmap } = new MlPortalClient({
    discoveryApi: { getBaseUrl: async id => `http://backend/api/${id}` },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { roadmap, fetch };
}

describe('RoadmapClient', () => {
  const wanted = {
    title: 'a',
    problem: 'b',
    stage: 'serving',
    scope: { kind: 'unclaimed' },
    lineOfBusiness: 'group:default/lending',
  } as const;
  const move = { from: 'proposed', to: 'planned' } as const;

  it.each<[string, (api: RoadmapApi) => Promise<unknown>, string, object?]>([
    ['GET', api => api.getBoard(), 'roadmap-board'],
    [
      'GET',
      api =>
        api.getBoard({
          status: ['planned', 'declined'],
          mine: true,
          unanswered: false,
          q: 'a&b',
          sort: '-models',
        }),
      'roadmap-board?status=planned&status=declined&mine=true&unanswered=false&q=a%26b&sort=-models',
    ],
    [
      'GET',
      api => api.getRequests({ tool: 'component:default/x', limit: 5 }),
      'roadmap-requests?tool=component%3Adefault%2Fx&limit=5',
    ],
    ['GET', api => api.getRequest('a/b'), 'roadmap-requests/a%2Fb'],
    ['GET', api => api.getOffers(), 'roadmap-offers'],
    ['POST', api => api.request(wanted), 'roadmap-requests', wanted],
    ['POST', api => api.move('1', move), 'roadmap-requests/1/move', move],
    ['PUT', api => api.vote('1'), 'roadmap-requests/1/vote', {}],
    ['DELETE', api => api.withdrawVote('1'), 'roadmap-requests/1/vote'],
    [
      'GET',
      api => api.getComments('1', { cursor: 'c' }),
      'roadmap-requests/1/comments?cursor=c',
    ],
    [
      'POST',
      api => api.comment('1', 'Yes'),
      'roadmap-requests/1/comments',
      { text: 'Yes' },
    ],
  ])('sends the right %s (%#)', async (...[method, call, path, body]) => {
    const { roadmap, fetch } = clientAnswering(200, { hello: 'world' });
    await expect(call(roadmap)).resolves.toEqual({ hello: 'world' });
    const [url, init = {}] = fetch.mock.calls[0];
    expect([init.method ?? 'GET', url]).toEqual([
      method,
      `${BASE_URL}/${path}`,
    ]);
    expect(init.body).toBe(body && JSON.stringify(body));
  });

  it.each<[string, (api: RoadmapApi) => Promise<void>, string]>([
    ['DELETE', api => api.delete('1'), 'roadmap-requests/1'],
    ['PUT', api => api.follow('1'), 'roadmap-requests/1/follow'],
    ['DELETE', api => api.unfollow('1'), 'roadmap-requests/1/follow'],
    [
      'DELETE',
      api => api.deleteComment('1', 'c'),
      'roadmap-requests/1/comments/c',
    ],
  ])(
    'sends the right %s, and expects no answer (%#)',
    async (method, call, path) => {
      const { roadmap, fetch } = clientAnswering(204);
      await expect(call(roadmap)).resolves.toBeUndefined();
      const [url, init] = fetch.mock.calls[0];
      expect([init!.method, url]).toEqual([method, `${BASE_URL}/${path}`]);
    },
  );

  it('rejects with the error of the backend', async () => {
    const { roadmap } = clientAnswering(409, {
      error: { name: 'ConflictError', message: 'The request is planned' },
      response: { statusCode: 409 },
    });
    await expect(roadmap.move('1', move)).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError' },
    });
  });
});
