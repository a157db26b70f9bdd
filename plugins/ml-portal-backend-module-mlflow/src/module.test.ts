import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  type FactProvider,
  mlPortalFactsExtensionPoint,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import Ajv2020 from 'ajv/dist/2020';
import mlPortalModuleMlflow from '.';
import { entity } from './__testUtils__/entities';
import { type FakeMlflow, startFakeMlflow } from './__testUtils__/fakeMlflow';

let mlflow: FakeMlflow;
beforeEach(async () => {
  mlflow = await startFakeMlflow({
    name: 'churn',
    last_updated_timestamp: Date.UTC(2026, 0, 2),
    aliases: [{ alias: 'live', version: '1' }],
    versions: [{ version: '1', status: 'READY' }],
  });
});
afterEach(() => mlflow.close());

/** Starts the module in a plugin that only takes providers. */
async function start(mlflowConfig?: JsonObject) {
  const providers: FactProvider[] = [];
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const portal = createBackendPlugin({
    pluginId: 'ml-portal',
    register(env) {
      env.registerExtensionPoint(mlPortalFactsExtensionPoint, {
        addFactProvider: provider => providers.push(provider),
      });
      env.registerInit({ deps: {}, async init() {} });
    },
  });
  await startTestBackend({
    features: [
      portal,
      mlPortalModuleMlflow,
      logger.factory,
      mockServices.rootConfig.factory({
        data: mlflowConfig ? { mlPortal: { mlflow: mlflowConfig } } : {},
      }),
    ],
  });
  return { providers, logger };
}

describe('the module', () => {
  it('adds a provider that reads the configured server', async () => {
    const { providers, logger } = await start({
      instances: [
        {
          baseUrl: mlflow.baseUrl,
          uiUrl: 'https://mlflow.example.com',
          productionAlias: 'live',
          auth: { type: 'basic', username: 'portal', password: 'secret' },
        },
      ],
    });
    const [provider] = providers;
    expect(providers).toHaveLength(1);
    expect(provider.id).toBe('mlflow');

    const collected = await provider.collect([entity('a', 'churn')], {
      signal: AbortSignal.timeout(5_000),
      logger,
    });
    const outcome = collected.get('component:risk/a')!;
    expect(outcome).toEqual({
      facts: {
        registered: true,
        versions: 1,
        latestVersion: '1',
        lastUpdatedAt: '2026-01-02T00:00:00.000Z',
        productionVersion: '1',
        productionVersionStatus: 'READY',
        url: 'https://mlflow.example.com/#/models/churn',
      },
      registry: { production: { version: '1' } },
    });
    const ajv = new Ajv2020({ validateFormats: false });
    expect(
      ajv.validate(provider.schema, 'facts' in outcome && outcome.facts),
    ).toBe(true);
    expect(mlflow.headers[0].authorization).toMatch(/^Basic /);
  });

  it.each([undefined, {}, { instances: [] }])(
    'adds none with %j, and says so once',
    async config => {
      const { providers, logger } = await start(config);
      expect(providers).toEqual([]);
      const said = logger.info.mock.calls.filter(([text]) =>
        text.includes('mlPortal.mlflow.instances is not configured'),
      );
      expect(said).toHaveLength(1);
    },
  );

  it('stops the start where the configuration is wrong', async () => {
    await expect(
      start({ instances: [{ baseUrl: 'nowhere' }] }),
    ).rejects.toThrow('mlPortal.mlflow.instances[0].baseUrl');
  });
});
