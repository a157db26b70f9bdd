import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { overlayOrganization } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { readConfig } from '../config';
import { createServices, type Platform } from '../createServices';
import { FactProviders } from '../facts/FactProviders';

/** A catalog that holds `documents`, and takes any document for valid. */
export function catalogOf(documents: Entity[]) {
  const others = documents.filter(
    ({ kind }) => !['Group', 'User'].includes(kind),
  );
  const catalog = catalogServiceMock({
    entities: [...overlayOrganization([], documents), ...others],
  });
  catalog.validateEntity = async () => ({ valid: true });
  return catalog;
}

/** What a suite may ask for otherwise than usual. */
export type PlatformOverrides = Partial<Omit<Platform, 'config'>> & {
  /** As in app-config. */
  config?: JsonObject;
};

/** All parts of the plugin, over a real database and a catalog in memory. */
export function createTestServices(
  knex: Knex,
  documents: Entity[],
  { config = {}, ...overrides }: PlatformOverrides = {},
) {
  return createServices({
    auditor: mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    }),
    auth: mockServices.auth(),
    catalog: catalogOf(documents),
    config: readConfig(new ConfigReader(config)),
    events: mockServices.events.mock(),
    httpAuth: mockServices.httpAuth(),
    knex,
    logger: mockServices.logger.mock(),
    notifications: { send: async () => {} },
    permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
    providers: new FactProviders(),
    scheduler: mockServices.scheduler.mock(),
    signals: { publish: async () => {} },
    userInfo: mockServices.userInfo(),
    ...overrides,
  });
}
