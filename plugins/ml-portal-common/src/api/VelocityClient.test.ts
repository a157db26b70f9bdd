import { MlPortalClient } from './MlPortalClient';
import type { VelocityApi } from './velocity';

const BASE_URL = 'http://backend/api/ml-portal/v1';

describe('VelocityClient', () => {
  it.each<[string, (api: VelocityApi) => Promise<unknown>, string]>([
    ['the figures', api => api.getVelocity(), 'velocity'],
    ['of some days', api => api.getVelocity({ days: 90 }), 'velocity?days=90'],
    ['models', api => api.getModels(), 'model-velocity'],
    [
      'models that are asked for',
      api =>
        api.getModels({
          days: 30,
          entityRef: 'component:default/a',
          lineOfBusiness: 'none',
          training: 'late',
          lifecycle: ['production', 'experimental'],
          q: 'a&b',
          sort: '-leadTime',
          limit: 5,
          cursor: 'c',
        }),
      'model-velocity?days=30&entityRef=component%3Adefault%2Fa&lineOfBusiness=none&training=late&lifecycle=production&lifecycle=experimental&q=a%26b&sort=-leadTime&limit=5&cursor=c',
    ],
  ])('asks for %s', async (_, ask, path) => {
    const reply = { items: [] };
    const fetch = jest.fn(
      async (_url: string, _init?: RequestInit) =>
        new Response(JSON.stringify(reply), {
          headers: { 'content-type': 'application/json' },
        }),
    );
    const { velocity } = new MlPortalClient({
      discoveryApi: { getBaseUrl: async id => `http://backend/api/${id}` },
      fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
    });
    expect(await ask(velocity)).toEqual(reply);
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      `${BASE_URL}/${path}`,
    ]);
  });
});
