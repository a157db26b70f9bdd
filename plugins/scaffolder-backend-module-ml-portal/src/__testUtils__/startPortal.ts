import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  type MockDirectory,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import catalogModuleTemplates from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderBackend from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleGithub from '@backstage/plugin-scaffolder-backend-module-github';
import catalogModuleMlPortal from '@ml-portal/backstage-plugin-catalog-backend-module-ml-portal';
// A whole portal, for tests.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import mlPortalBackend from '@ml-portal/backstage-plugin-ml-portal-backend';
import { resolve } from 'node:path';
import request from 'supertest';
import scaffolderModuleMlPortal from '../index';
import { COMPANY } from './company';

const TEMPLATES = resolve(__dirname, '../../../../templates/all.yaml');
const PATIENCE_MS = 45_000;

// Templates take no arrays of another realm, and those of `fetch` are of another in Jest.
Response.prototype.json = async function json() {
  return JSON.parse(await this.text());
};

/**
 * A whole portal with the templates of this repository and a small company. It
 * publishes into `models` of the directory.
 *
 * @param urls - what is read from the network, by address
 */
export async function startPortal(
  directory: MockDirectory,
  urls: Record<string, string> = {},
) {
  directory.setContent({ 'company.yaml': COMPANY });
  const reader = mockServices.urlReader.mock({
    readUrl: async url => ({
      buffer: async () => Buffer.from(urls[url]),
    }),
  });
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          events: { useEventBus: 'never' },
          integrations: { github: [{ host: 'github.com', token: 'secret' }] },
          mlPortal: {
            templates: { directory: directory.resolve('models') },
            schedule: { frequency: { seconds: 1 }, timeout: { minutes: 1 } },
          },
          catalog: {
            processingInterval: { seconds: 1 },
            stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
            rules: [
              { allow: ['Component', 'Group', 'User', 'Template'] },
              { allow: ['Location'] },
            ],
            locations: [
              { type: 'file', target: directory.resolve('company.yaml') },
              { type: 'file', target: TEMPLATES },
            ],
          },
        },
      }),
      reader.factory,
      schedulerServiceFactory,
      catalogBackend,
      catalogModuleMlPortal,
      catalogModuleTemplates,
      mlPortalBackend,
      scaffolderBackend,
      scaffolderModuleGithub,
      scaffolderModuleMlPortal,
    ],
  });

  async function until<T>(
    what: string,
    look: () => Promise<T | undefined>,
  ): Promise<T> {
    const start = Date.now();
    while (Date.now() - start < PATIENCE_MS) {
      const found = await look();
      if (found !== undefined) {
        return found;
      }
      await new Promise(done => setTimeout(done, 100));
    }
    throw new Error(`Waited in vain for ${what}`);
  }

  async function get(path: string): Promise<any> {
    const { status, body } = await request(backend.server).get(`/api${path}`);
    return status === 200 ? body : undefined;
  }

  // Templates ask what a model would score in the catalog as it is.
  await until('the company', async () => {
    const tools = await get('/ml-portal/v1/tools');
    return tools?.totalItems === 1 ? tools : undefined;
  });
  return { server: backend.server, stop: () => backend.stop(), until, get };
}

/** A running portal. */
export type TestPortal = Awaited<ReturnType<typeof startPortal>>;
