import { MlPortalClient } from './MlPortalClient';
import type { NewToolingDecision, ToolingApi } from './tooling';

const BASE_URL = 'http://backend/api/ml-portal/v1';

function clientAnswering(status: number, body?: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const { tooling } = new MlPortalClient({
    discoveryApi: { getBaseUrl: async id => `http://backend/api/${id}` },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { tooling, fetch };
}

const MLFLOW = 'component:ml/mlflow';

describe('ToolingClient', () => {
  const ratings = { fit: 1, easeOfUse: 2, reliability: 3, support: 4 };
  const wanted = {
    lineOfBusiness: 'group:default/lending',
    stage: 'training',
    tool: 'ray',
    reason: 'a',
    tradeOffs: 'b',
    alternatives: ['component:default/mlflow'],
    agreedBy: ['group:default/loans'],
    reviewOn: '2027-01-01',
  } satisfies NewToolingDecision;
  const ending = { changedAt: '2026-11-27T00:00:00.000Z', comment: 'c' };
  const review = { ...ending, reviewOn: '2027-01-01' };

  it.each<[string, (api: ToolingApi) => Promise<unknown>, string, object?]>([
    ['GET', api => api.getStages(), 'tooling'],
    [
      'GET',
      api => api.getStages({ lifecycle: ['a', 'b'] }),
      'tooling?lifecycle=a&lifecycle=b',
    ],
    ['GET', api => api.getChoices(), 'tool-choices'],
    [
      'GET',
      api => api.getChoices({ stage: 'serving', decided: false, limit: 5 }),
      'tool-choices?stage=serving&decided=false&limit=5',
    ],
    ['GET', api => api.getDecisions(), 'tooling-decisions'],
    [
      'GET',
      api => api.getDecisions({ overdue: true, mine: true, cursor: 'c' }),
      'tooling-decisions?overdue=true&mine=true&cursor=c',
    ],
    ['GET', api => api.getDecision('a/b'), 'tooling-decisions/a%2Fb'],
    ['POST', api => api.decide(wanted), 'tooling-decisions', wanted],
    [
      'POST',
      api => api.review('1', review),
      'tooling-decisions/1/review',
      review,
    ],
    ['POST', api => api.end('1', ending), 'tooling-decisions/1/end', ending],
    ['GET', api => api.getEvaluation(MLFLOW), 'tools/ml/mlflow/evaluation'],
    [
      'PUT',
      api => api.evaluate(MLFLOW, ratings),
      'tools/ml/mlflow/evaluation',
      ratings,
    ],
  ])('sends the right %s (%#)', async (...[method, call, path, body]) => {
    const { tooling, fetch } = clientAnswering(200, { answer: true });
    await expect(call(tooling)).resolves.toEqual({ answer: true });
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe(`${BASE_URL}/${path}`);
    expect(init?.method ?? 'GET').toBe(method);
    expect(init?.body ? JSON.parse(String(init.body)) : undefined).toEqual(
      body,
    );
  });

  it('withdraws an evaluation, which answers nothing', async () => {
    const { tooling, fetch } = clientAnswering(204);
    await expect(tooling.withdrawEvaluation(MLFLOW)).resolves.toBeUndefined();
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe(`${BASE_URL}/tools/ml/mlflow/evaluation`);
    expect(init?.method).toBe('DELETE');
  });

  it('rejects with the error of the backend', async () => {
    const { tooling } = clientAnswering(409, {
      error: { name: 'ConflictError', message: 'The decision changed' },
      response: { statusCode: 409 },
    });
    await expect(tooling.end('1', ending)).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError' },
    });
  });
});
