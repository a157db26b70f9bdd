import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogBackend from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import catalogModuleMlPortal from '../index';

const ERRORS_TOPIC = 'experimental.catalog.errors';
const PATIENCE_MS = 45_000;

/** A real catalog with the module, that reads one file. */
export async function startCatalog(options: {
  file: string;
  /** How often the catalog looks at every document again. Default: 1 s. */
  processingInterval?: { seconds: number } | { hours: number };
  features?: BackendFeature[];
  config?: JsonObject;
}) {
  /** What the catalog refused, by the reference of the document. */
  const refused = new Map<string, string>();
  const listener = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'listener',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          await events.subscribe({
            id: 'listener',
            topics: [ERRORS_TOPIC],
            onEvent: async ({ eventPayload }) => {
              const { entity, errors } = eventPayload as {
                entity: string;
                errors: Error[];
              };
              refused.set(entity, errors.map(String).join('\n'));
            },
          });
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          events: { useEventBus: 'never' },
          catalog: {
            processingInterval: options.processingInterval ?? { seconds: 1 },
            stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
            rules: [
              { allow: ['Component', 'Resource', 'Group', 'User', 'MlModel'] },
            ],
            locations: [{ type: 'file', target: options.file }],
          },
        },
      }),
      catalogBackend,
      catalogModuleMlPortal,
      listener,
      ...(options.features ?? []),
    ],
  });

  async function get(entityRef: string): Promise<AlphaEntity | undefined> {
    const path = entityRef.replace(':', '/');
    const { status, body } = await request(backend.server).get(
      `/api/catalog/entities/by-name/${path}`,
    );
    return status === 200 ? body : undefined;
  }

  /** Waits until `look` returns something. */
  async function until<T>(
    what: string,
    look: () => Promise<T | undefined> | T | undefined,
  ): Promise<T> {
    const start = Date.now();
    while (Date.now() - start < PATIENCE_MS) {
      const found = await look();
      if (found !== undefined) {
        return found;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`Waited in vain for ${what}`);
  }

  return {
    refused,
    get,
    until,
    stop: () => backend.stop(),

    /** Relations as `type target`, once the entity has any. */
    relationsOf: (entityRef: string): Promise<string[]> =>
      until(`relations of ${entityRef}`, async () => {
        const relations = (await get(entityRef))?.relations ?? [];
        return relations.length > 0
          ? relations.map(({ type, targetRef }) => `${type} ${targetRef}`)
          : undefined;
      }),

    /** The references of all entities of a kind. */
    async refsOf(kind: string): Promise<string[]> {
      const { body } = await request(backend.server).get(
        `/api/catalog/entities?filter=kind=${kind}&fields=metadata.name`,
      );
      return (body as { metadata: { name: string } }[]).map(
        ({ metadata }) => `${kind}:default/${metadata.name}`,
      );
    },

    /** What the register page asks before it registers anything. */
    validate: (entity: unknown) =>
      request(backend.server).post('/api/catalog/validate-entity').send({
        location: 'url:https://example.com/catalog-info.yaml',
        entity,
      }),
  };
}

/** A running catalog. */
export type TestCatalog = Awaited<ReturnType<typeof startCatalog>>;
