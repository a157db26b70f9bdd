import type { Server } from 'node:http';
import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  type BackendFeature,
  type BackstageCredentials,
  coreServices,
  createServiceFactory,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import catalogModule from '@ml-portal/backstage-plugin-catalog-backend-module-ml-portal';
import request from 'supertest';
import { mlPortalPlugin } from '../plugin';
import { toYaml } from './company';
import { peopleIn } from './people';

/** A whole portal in this process: catalog, catalog module, permissions, portal. */
export interface TestPortal {
  /** Where other processes reach it. */
  url: string;
  /** Calls the API as a user. */
  get(path: string, user?: string): request.Test;
  /** Calls any route, below `/api/ml-portal`, with any header. */
  call(
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    authorization: string,
    body?: string | object,
  ): request.Test;
  preview(yaml: string, user?: string): request.Test;
  /** Replaces the catalog's file. */
  write(entities: Entity[] | string): void;
  /**
   * Waits until the catalog has all documents that it was started with, and a run
   * has read them: models may come before their teams, and teams before their people.
   */
  untilEvaluated(): Promise<void>;
  /** Waits until `read` returns something true; fails after a minute, so that a busy machine may take its time. */
  until<T>(
    read: () => Promise<T | undefined | false>,
    withinMs?: number,
  ): Promise<T>;
  stop(): Promise<void>;
}

/** Decides for a user; services may do everything. */
export type Policy = (permission: Permission, user: string) => PolicyDecision;

/**
 * A permissions service that asks `policy`. What a condition lets through is
 * for the catalog to find out, as in any portal: of one entity it is asked at
 * once, of all of them by whoever reads a list.
 *
 * @param server - where the catalog is asked
 */
function permissionsUnder(policy: Policy, server: () => Server) {
  const decide = (
    { permission }: { permission: Permission },
    { principal }: BackstageCredentials<any>,
  ): PolicyDecision =>
    principal.type === 'user'
      ? policy(permission, principal.userEntityRef)
      : { result: AuthorizeResult.ALLOW };
  const resolve = async (decision: PolicyDecision, resourceRef?: string) => {
    if (decision.result !== AuthorizeResult.CONDITIONAL || !resourceRef) {
      return decision;
    }
    const { body } = await request(server())
      .post('/api/catalog/.well-known/backstage/permissions/apply-conditions')
      .set('Authorization', mockCredentials.service.header())
      .send({ items: [{ id: '1', resourceRef, ...decision }] });
    return body.items[0];
  };
  const permissions: PermissionsService = {
    authorize: (queries, { credentials }) =>
      Promise.all(
        queries.map(query =>
          resolve(decide(query, credentials), query.resourceRef),
        ),
      ),
    authorizeConditional: async (queries, { credentials }) =>
      queries.map(query => decide(query, credentials)),
  };
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => permissions,
  });
}

const directory = createMockDirectory();

/** What the catalog may take to relate what it has, at an interval of a second. */
const RELATED_MS = 1_500;

/**
 * Starts a portal over the given documents, under the given policy.
 *
 * @param groups - of people, by name, beside what the documents say
 * @param settings - what `mlPortal` is configured to beside the schedule
 * @param features - what is installed beside it
 */
export async function startPortal(
  documents: Entity[],
  policy?: Policy,
  groups: Record<string, string[]> = {},
  settings: JsonObject = {},
  features: BackendFeature[] = [],
): Promise<TestPortal> {
  const write = (entities: Entity[] | string) =>
    directory.setContent({
      'catalog.yaml':
        typeof entities === 'string' ? entities : toYaml(entities),
    });
  write(documents);

  const backend: TestBackend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost', listen: { port: 0 } },
          permission: { enabled: policy !== undefined },
          catalog: {
            processingInterval: { seconds: 1 },
            stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
            locations: [
              {
                type: 'file',
                target: directory.resolve('catalog.yaml'),
                rules: [{ allow: ['Component', 'Resource', 'Group', 'User'] }],
              },
            ],
          },
          mlPortal: {
            ...settings,
            schedule: {
              frequency: { seconds: 2 },
              timeout: { minutes: 1 },
              initialDelay: { seconds: 1 },
            },
          },
        },
      }),
      ...(policy ? [permissionsUnder(policy, () => backend.server)] : []),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => peopleIn(groups),
      }),
      // The mocked ones run a task once only, keep events within a plugin, and
      // serve no actions.
      actionsRegistryServiceFactory,
      schedulerServiceFactory,
      eventsServiceFactory,
      catalogBackend,
      catalogModule,
      mlPortalPlugin,
      ...features,
    ],
  });

  const until: TestPortal['until'] = async (read, withinMs = 60_000) => {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const value = await read();
      if (value) {
        return value;
      }
      if (Date.now() > deadline) {
        throw new Error(`It did not happen within ${withinMs} ms`);
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  const as = (test: request.Test, user = 'user:default/pat') =>
    test.set('Authorization', mockCredentials.user.header(user));
  return {
    url: `http://localhost:${backend.server.port()}`,
    get: (path, user) =>
      as(request(backend.server).get(`/api/ml-portal/v1/${path}`), user),
    preview: (yaml, user) =>
      as(
        request(backend.server)
          .post('/api/ml-portal/v1/preview')
          .set('content-type', 'application/yaml')
          .send(yaml),
        user,
      ),
    call(method, path, authorization, body) {
      const test = request(backend.server)
        [method](`/api/ml-portal${path}`)
        .set('Authorization', authorization);
      return body === undefined
        ? test
        : test
            .type(typeof body === 'string' ? 'application/yaml' : 'json')
            .send(body);
    },
    write,
    until,
    async untilEvaluated() {
      const entityRefs = documents.map(stringifyEntityRef);
      const header = mockCredentials.service.header();
      await until(async () => {
        const { body } = await request(backend.server)
          .post('/api/catalog/entities/by-refs')
          .set('Authorization', header)
          .send({ entityRefs, fields: ['kind'] });
        return body.items.every((entity: unknown) => entity !== null);
      });
      const complete = Date.now() + RELATED_MS;
      await until(async () => {
        const { body } = await request(backend.server)
          .get('/api/ml-portal/v1/organization')
          .set('Authorization', header);
        return Date.parse(body.evaluatedAt) > complete;
      });
    },
    stop: () => backend.stop(),
  };
}
