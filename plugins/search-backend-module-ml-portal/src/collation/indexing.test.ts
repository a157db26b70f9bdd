import type { SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  IndexBuilder,
  LunrSearchEngine,
} from '@backstage/plugin-search-backend-node';
import { fakeApi, modelRow, OPTIONS } from '../__testUtils__/results';
import { MlPortalCollatorFactory } from './MlPortalCollatorFactory';

type Task = Parameters<SchedulerServiceTaskRunner['run']>[0];

/** Backstage's own index over the collator, and a way to run it. */
async function indexOver(api: ReturnType<typeof fakeApi>) {
  const logger = mockServices.logger.mock();
  const searchEngine = new LunrSearchEngine({ logger });
  const builder = new IndexBuilder({ logger, searchEngine });
  let task: Task | undefined;
  builder.addCollator({
    schedule: { run: async it => void (task = it) },
    factory: new MlPortalCollatorFactory(api, logger, OPTIONS),
  });
  (await builder.build()).scheduler.start();
  return {
    run: () => task!.fn(new AbortController().signal),
    async titles(): Promise<string[]> {
      const { results } = await searchEngine.query({ term: '' });
      return results.map(({ document }) => document.title).sort();
    },
  };
}

describe('Backstage’s index of ML Portal’s documents', () => {
  const ALL = ['Customer 360', 'MLflow', 'fraud'];

  it.each([
    [
      'cannot be reached',
      async () => Promise.reject(new Error('ECONNREFUSED')),
    ],
    ['fails between two pages', 'page' as const],
  ])('stays as it was while the portal %s', async (_, trouble) => {
    const api = fakeApi();
    const index = await indexOver(api);
    await index.run();
    expect(await index.titles()).toEqual(ALL);

    if (trouble === 'page') {
      api.getTools.mockRejectedValue(new Error('ECONNRESET'));
    } else {
      api.getOrganization.mockImplementation(trouble);
    }
    api.getModels.mockResolvedValue({
      items: [modelRow('new')],
      totalItems: 1,
      pageInfo: {},
    });
    await expect(index.run()).rejects.toThrow('ECONN');
    expect(await index.titles()).toEqual(ALL);
  });

  it('stays as it was while nothing was evaluated', async () => {
    const api = fakeApi();
    const index = await indexOver(api);
    await index.run();
    api.getOrganization.mockResolvedValue({ evaluatedAt: null });
    await index.run();
    expect(await index.titles()).toEqual(ALL);
  });
});
