import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { fakeApi, modelRow, OPTIONS } from '../__testUtils__/results';
import {
  MlPortalCollatorFactory,
  type SearchableApi,
} from './MlPortalCollatorFactory';

async function collate(api: SearchableApi) {
  const factory = new MlPortalCollatorFactory(
    api,
    mockServices.logger.mock(),
    OPTIONS,
  );
  return TestPipeline.fromCollator(await factory.getCollator()).execute();
}

async function responseError(status: number, name: string) {
  return ResponseError.fromResponse(
    Response.json(
      { error: { name, message: 'No' }, response: { statusCode: status } },
      { status },
    ),
  );
}

describe('MlPortalCollatorFactory', () => {
  it('makes a document of each model, tool and feature store', async () => {
    const { documents, error } = await collate(fakeApi());
    expect(error).toBeUndefined();
    expect(documents.map(({ location }) => location)).toEqual([
      '/catalog/default/component/fraud',
      '/catalog/default/component/mlflow',
      '/catalog/data/resource/customer-360',
    ]);
  });

  it('streams 10,000 models in pages, asking for no more than is taken', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `model-${i}`);
    const api = fakeApi(names.map(name => modelRow(name)));
    const factory = new MlPortalCollatorFactory(
      api,
      mockServices.logger.mock(),
      OPTIONS,
    );
    const taken = new Set<string>();
    const pages: number[] = [];
    for await (const { location } of await factory.getCollator()) {
      taken.add(location);
      pages.push(api.getModels.mock.calls.length);
    }
    expect(taken.size).toBe(10_002);
    // A stream reads ahead by a few.
    expect(pages[600]).toBe(2);
    expect(pages[9_999]).toBe(20);
  });

  it('takes a model once that moves to the next page meanwhile', async () => {
    const api = fakeApi();
    const pages = [
      { items: ['a', 'b'], nextCursor: '1' },
      { items: ['b', 'c'], nextCursor: undefined },
    ];
    api.getModels.mockImplementation(async ({ cursor = '0' } = {}) => {
      const { items, nextCursor } = pages[Number(cursor)];
      return {
        items: items.map(name => modelRow(name)),
        totalItems: 3,
        pageInfo: { nextCursor },
      };
    });
    const { documents } = await collate(api);
    expect(documents.slice(0, 3).map(({ title }) => title)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('has nothing to tell before the first evaluation has ended', async () => {
    const api = fakeApi();
    api.getOrganization.mockResolvedValue({ evaluatedAt: null });
    expect(await collate(api)).toEqual({ documents: [], error: undefined });
    expect(api.getModels).not.toHaveBeenCalled();
  });

  it.each([
    'getOrganization',
    'getModels',
    'getTools',
    'getFeatureStores',
    'getFeatureStore',
  ] as const)('fails where %s does', async method => {
    const api = fakeApi();
    const failure = await responseError(503, 'ServiceUnavailableError');
    api[method].mockRejectedValue(failure);
    expect((await collate(api)).error).toBe(failure);
  });

  it('leaves out a store that left the catalog meanwhile', async () => {
    const api = fakeApi();
    api.getFeatureStore.mockRejectedValue(
      await responseError(404, 'NotFoundError'),
    );
    const { documents, error } = await collate(api);
    expect(error).toBeUndefined();
    expect(documents).toHaveLength(2);
  });
});
