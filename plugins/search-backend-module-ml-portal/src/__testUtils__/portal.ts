import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import type { SearchResultSet } from '@backstage/plugin-search-common';
import searchBackend from '@backstage/plugin-search-backend';
import searchCatalogModule from '@backstage/plugin-search-backend-module-catalog';
import catalogModule from '@ml-portal/backstage-plugin-catalog-backend-module-ml-portal';
// A test of the whole portal.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import mlPortalBackend from '@ml-portal/backstage-plugin-ml-portal-backend';
import request from 'supertest';
import searchModule from '..';
import { permissionsUnder, type Policy } from './permissionsUnder';

const KINDS = ['Component', 'Resource', 'Group', 'User'];

const directory = createMockDirectory();

const soon = {
  frequency: { seconds: 1 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 1 },
};

/**
 * Starts a whole portal in this process: catalog, permissions, ML Portal and
 * search with its own engine.
 */
export async function startPortal(
  yaml: string,
  policy: Policy,
  collation: object = {},
) {
  directory.setContent({ 'catalog.yaml': yaml });
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost', listen: { port: 0 } },
          permission: { enabled: true },
          catalog: {
            processingInterval: { seconds: 1 },
            stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
            locations: [
              {
                type: 'file',
                target: directory.resolve('catalog.yaml'),
                rules: [{ allow: KINDS }],
              },
            ],
          },
          mlPortal: { schedule: { ...soon, frequency: { seconds: 2 } } },
          search: {
            collators: {
              catalog: { schedule: soon, filter: { kind: KINDS } },
              'ml-portal': { schedule: soon, ...collation },
            },
          },
        },
      }),
      permissionsUnder(policy),
      // The mocked ones know no conditions, run a task once only, and keep events
      // within a plugin.
      permissionsRegistryServiceFactory,
      schedulerServiceFactory,
      eventsServiceFactory,
      catalogBackend,
      catalogModule,
      mlPortalBackend,
      searchBackend,
      searchCatalogModule,
      searchModule,
    ],
  });

  return {
    stop: () => backend.stop(),
    /** What a user finds. */
    async search(user: string, query: object): Promise<SearchResultSet> {
      const { body, ok, text } = await request(backend.server)
        .get('/api/search/query')
        .query(query)
        .set('Authorization', mockCredentials.user.header(user));
      if (!ok) {
        throw new Error(text);
      }
      return body;
    },
  };
}
