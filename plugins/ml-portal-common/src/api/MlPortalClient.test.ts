import { MlPortalClient } from './MlPortalClient';

const BASE_URL = 'http://backend/api/ml-portal';

function clientAnswering(status: number, body: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const client = new MlPortalClient({
    discoveryApi: { getBaseUrl: async id => `http://backend/api/${id}` },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { client, fetch };
}

describe('MlPortalClient', () => {
  it.each<[string, (client: MlPortalClient) => Promise<unknown>, string]>([
    [
      'getOwnership',
      c => c.getOwnership('Component:default/Card-Fraud'),
      '/v1/ownership/component/default/card-fraud',
    ],
    [
      'getOwnership of a shorthand',
      c => c.getOwnership('churn'),
      '/v1/ownership/component/default/churn',
    ],
    [
      'getOwnership of an odd name',
      c => c.getOwnership('mlmodel:a b/c?d#e%'),
      '/v1/ownership/mlmodel/a%20b/c%3Fd%23e%25',
    ],
    ['getModels', c => c.getModels(), '/v1/models'],
    [
      'getModels with a query',
      c =>
        c.getModels({
          lifecycle: ['production', 'a&b'],
          owner: 'group:default/ds',
          q: 'fraud & co',
          level: '',
          stage: undefined,
          limit: 5,
          sort: '-score',
        }),
      '/v1/models?lifecycle=production&lifecycle=a%26b&owner=group%3Adefault%2Fds&q=fraud+%26+co&limit=5&sort=-score',
    ],
    [
      'getFences',
      c => c.getFences({ fencedTo: 'platform', cursor: 'a+/=' }),
      '/v1/fences?fencedTo=platform&cursor=a%2B%2F%3D',
    ],
    [
      'operating.getIslands',
      c => c.operating.getIslands({ lifecycle: ['all'] }),
      '/v1/islands?lifecycle=all',
    ],
    ['operating.getPeople', c => c.operating.getPeople(), '/v1/people'],
    ['operating.getPhase', c => c.operating.getPhase(), '/v1/phase'],
    [
      'value.getValue',
      c => c.value.getValue({ lifecycle: ['all'] }),
      '/v1/value?lifecycle=all',
    ],
    [
      'value.getObjectives',
      c =>
        c.value.getObjectives({
          standing: 'backwards',
          currency: 'EUR',
          sort: '-value',
        }),
      '/v1/objectives?standing=backwards&currency=EUR&sort=-value',
    ],
    [
      'getLinesOfBusiness',
      c => c.getLinesOfBusiness({ lifecycle: ['all'] }),
      '/v1/lines-of-business?lifecycle=all',
    ],
    [
      'getLineOfBusiness',
      c => c.getLineOfBusiness('group:emea/Payments', { lifecycle: ['all'] }),
      '/v1/lines-of-business/emea/payments?lifecycle=all',
    ],
    ['getOrganization', c => c.getOrganization(), '/v1/organization'],
    [
      'getStandings',
      c => c.checks.getStandings({ lineOfBusiness: 'none' }),
      '/v1/scorecards/standings?lineOfBusiness=none',
    ],
    [
      'getFailing',
      c => c.checks.getFailing({ owner: ['group:default/ds'], limit: 3 }),
      '/v1/failing-checks?owner=group%3Adefault%2Fds&limit=3',
    ],
    [
      'getDrops',
      c => c.drops.getDrops({ days: 30, lifecycle: ['all'] }),
      '/v1/drops?days=30&lifecycle=all',
    ],
    ['getTools', c => c.getTools({ q: 'flow' }), '/v1/tools?q=flow'],
    [
      'getTool',
      c => c.getTool('component:default/mlflow'),
      '/v1/tools/default/mlflow',
    ],
    ['getFeatureStores', c => c.getFeatureStores(), '/v1/feature-stores'],
    [
      'getFeatureStore',
      c => c.getFeatureStore('resource:default/customer-360'),
      '/v1/feature-stores/default/customer-360',
    ],
    ['getRejected', c => c.getRejected({ limit: 1 }), '/v1/rejected?limit=1'],
    ['getScorecards', c => c.getScorecards(), '/v1/scorecards'],
  ])('%s', async (_, call, path) => {
    const { client, fetch } = clientAnswering(200, { hello: 'world' });
    await expect(call(client)).resolves.toEqual({ hello: 'world' });
    expect(fetch.mock.calls).toEqual([
      [`${BASE_URL}${path}`, { signal: undefined }],
    ]);
  });

  it('gets the CSV of models as it is', async () => {
    const { client, fetch } = clientAnswering(200, { csv: 'é' });
    const { signal } = new AbortController();
    const blob = await client.getModelsCsv(
      { lifecycle: ['production'], sort: '-score' },
      { signal },
    );
    expect(await blob.text()).toBe('{"csv":"é"}');
    expect(fetch.mock.calls).toEqual([
      [
        `${BASE_URL}/v1/models.csv?lifecycle=production&sort=-score`,
        { signal },
      ],
    ]);
  });

  it('rejects a CSV that broke off', async () => {
    const { client, fetch } = clientAnswering(200, {});
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('entityRef'));
        controller.error(new TypeError('terminated'));
      },
    });
    fetch.mockResolvedValueOnce(new Response(broken));
    await expect(client.getModelsCsv()).rejects.toThrow('terminated');
  });

  it('posts the YAML to preview as it is', async () => {
    const { client, fetch } = clientAnswering(200, { items: [] });
    const yaml = 'kind: Component\nmetadata: { name: "é & co" }\n';
    await expect(client.preview(yaml)).resolves.toEqual({ items: [] });
    expect(fetch).toHaveBeenCalledWith(`${BASE_URL}/v1/preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/yaml' },
      body: yaml,
      signal: undefined,
    });
  });

  it('passes the signal on', async () => {
    const { client, fetch } = clientAnswering(200, {});
    const { signal } = new AbortController();
    await client.getModels({}, { signal });
    await client.preview('a', { signal });
    expect(fetch.mock.calls.map(([, init]) => init!.signal)).toEqual([
      signal,
      signal,
    ]);
  });

  it('rejects with the error of the backend', async () => {
    const items = [{ line: 1, problems: [{ path: 'kind' }] }];
    const { client } = clientAnswering(400, {
      error: { name: 'InputError', message: 'limit: must be a number' },
      response: { statusCode: 400 },
      items,
    });
    await expect(client.preview('kind:')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 400,
      cause: { name: 'InputError', message: 'limit: must be a number' },
      body: { items },
    });
  });

  it('rejects what is no reference, without asking', async () => {
    const { client, fetch } = clientAnswering(200, {});
    await expect(client.getOwnership('')).rejects.toThrow('must not be empty');
    await expect(client.getTool('a:')).rejects.toThrow('Entity reference');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('rejects as fetch does', async () => {
    const { client, fetch } = clientAnswering(200, {});
    fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(client.getModels()).rejects.toThrow('Failed to fetch');
  });
});
