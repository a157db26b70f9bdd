import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  DEFAULT_RECOGNITION,
  recognitionFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { model } from '../__testUtils__/company';
import { canSee } from './Visibility';
import { VisibilityService } from './VisibilityService';

const ADA = mockCredentials.user('user:default/ada');
const BOB = mockCredentials.user('user:default/bob');

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: { claims: [] },
  },
};

/** A promise that is settled from outside. */
function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

function setUp(decision: PolicyDecision = CONDITIONAL) {
  let now = Date.UTC(2026, 10, 23);
  /** What the catalog answers each caller, page by page. */
  const pages: Record<string, Promise<Entity[]>[]> = {
    ada: [Promise.resolve([model('a', 'x')])],
    bob: [Promise.resolve([model('b', 'x')])],
  };
  const catalog = catalogServiceMock.mock({
    async *streamEntities(_, options) {
      const { principal } = (options as { credentials: typeof ADA })
        .credentials;
      const name =
        'userEntityRef' in principal
          ? String(principal.userEntityRef).split('/')[1]
          : String((principal as { subject: string }).subject);
      for (const page of pages[name] ?? []) {
        yield await page;
      }
    },
  });
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [decision],
  });
  const service = new VisibilityService({
    permissions,
    catalog,
    recognition: DEFAULT_RECOGNITION,
    now: () => now,
  });
  return {
    service,
    catalog,
    permissions,
    pages,
    pass(milliseconds: number) {
      now += milliseconds;
    },
    async refsOf(credentials: BackstageCredentials) {
      const visibility = await service.of(credentials);
      return visibility.all ? 'all' : [...visibility.refs];
    },
  };
}

describe('VisibilityService', () => {
  it("asks for the catalog's own permission, as the caller", async () => {
    const { service, permissions } = setUp(ALLOW);
    await service.of(ADA);
    expect(permissions.authorizeConditional).toHaveBeenCalledWith(
      [{ permission: catalogEntityReadPermission }],
      { credentials: ADA },
    );
  });

  it('shows everything or nothing without a look into the catalog', async () => {
    for (const [decision, all] of [
      [ALLOW, true],
      [DENY, false],
    ] as const) {
      const { service, catalog } = setUp(decision);
      const visibility = await service.of(ADA);
      expect(visibility.all).toBe(all);
      expect(canSee(visibility, 'component:default/a')).toBe(all);
      expect(catalog.streamEntities).not.toHaveBeenCalled();
    }
  });

  it('shows under a condition what the catalog returns to the caller', async () => {
    const { service, catalog, pages } = setUp();
    pages.ada = [['a', 'b'], [], ['C']].map(async names =>
      names.map(name => model(name, 'x')),
    );
    const visibility = await service.of(ADA);
    expect(visibility).toEqual({
      all: false,
      refs: new Set(['a', 'b', 'c'].map(name => `component:default/${name}`)),
    });
    expect(canSee(visibility, 'component:default/b')).toBe(true);
    expect(canSee(visibility, 'component:default/d')).toBe(false);
    expect(catalog.streamEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: recognitionFilter(
          ['model', 'featureStore', 'tool', 'lineOfBusiness'],
          DEFAULT_RECOGNITION,
        ),
      }),
      { credentials: ADA },
    );
  });

  it('asks the catalog for all that a reference is made of', async () => {
    const { service, catalog } = setUp();
    await service.of(ADA);
    const [{ fields }] = catalog.streamEntities.mock.calls[0] as [
      { fields: string[] },
    ];
    const entity = { kind: 'A', metadata: { namespace: 'b', name: 'c' } };
    expect(fields).toEqual(['kind', 'metadata.namespace', 'metadata.name']);
    expect(stringifyEntityRef(entity as Entity)).toBe('a:b/c');
  });

  it('remembers the answer for less than a minute, and asks again', async () => {
    const { catalog, refsOf, pages, pass } = setUp();
    expect(await refsOf(ADA)).toEqual(['component:default/a']);
    pages.ada = [Promise.resolve([model('later', 'x')])];
    pass(39_999);
    expect(await refsOf(ADA)).toEqual(['component:default/a']);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(1);
    pass(20_001);
    expect(await refsOf(ADA)).toEqual(['component:default/later']);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
  });

  it('renews an answer that ages, and keeps one that stays the same', async () => {
    const { service, catalog, refsOf, pages, pass } = setUp();
    const settle = () => new Promise(resolve => setTimeout(resolve, 0));
    const first = await service.of(ADA);
    pass(40_000);
    expect(await service.of(ADA)).toBe(first);
    await settle();
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
    expect(await service.of(ADA)).toBe(first);

    pages.ada = [Promise.resolve([model('later', 'x')])];
    pass(40_000);
    await refsOf(ADA);
    await settle();
    expect(await refsOf(ADA)).toEqual(['component:default/later']);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(3);

    pages.ada = [Promise.reject(new Error('The catalog is gone'))];
    pass(40_000);
    await refsOf(ADA);
    await settle();
    expect(await refsOf(ADA)).toEqual(['component:default/later']);
    pass(20_000);
    await expect(service.of(ADA)).rejects.toThrow('catalog is gone');
  });

  it('asks the policy every five seconds', async () => {
    const { service, permissions, refsOf, pass } = setUp();
    const before = await service.of(ADA);
    permissions.authorizeConditional.mockResolvedValue([DENY]);
    pass(4_999);
    expect(await service.of(ADA)).toBe(before);
    pass(1);
    expect(await refsOf(ADA)).toEqual([]);
    permissions.authorizeConditional.mockResolvedValue([ALLOW]);
    pass(5_000);
    expect(await refsOf(ADA)).toBe('all');
  });

  it('does not mix callers up', async () => {
    const { catalog, refsOf, pages } = setUp();
    pages.ada = [Promise.resolve([model('of-service', 'x')])];
    const named = { ...BOB, principal: { type: 'service', subject: 'ada' } };
    expect(await Promise.all([BOB, named, BOB].map(refsOf))).toEqual([
      ['component:default/b'],
      ['component:default/of-service'],
      ['component:default/b'],
    ]);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);

    // A service and a user of the same name are two.
    const user = mockCredentials.user('user:default/ada');
    const service = {
      ...BOB,
      principal: { type: 'service', subject: 'user:default/ada' },
    };
    pages.ada = [Promise.resolve([model('of-user', 'x')])];
    expect(await refsOf(service)).toEqual([]);
    expect(await refsOf(user)).toEqual(['component:default/of-user']);
  });

  it('looks once for callers that come at once', async () => {
    const { catalog, refsOf, pages } = setUp();
    const page = deferred<Entity[]>();
    pages.ada = [page.promise];
    const answers = Promise.all([ADA, ADA, ADA].map(refsOf));
    page.resolve([model('a', 'x')]);
    expect(await answers).toEqual(Array(3).fill(['component:default/a']));
    expect(catalog.streamEntities).toHaveBeenCalledTimes(1);
  });

  it('does not remember a failure', async () => {
    const { service, refsOf, pages } = setUp();
    const failing = deferred<Entity[]>();
    pages.ada = [failing.promise];
    const both = Promise.allSettled([service.of(ADA), service.of(ADA)]);
    failing.reject(new Error('no catalog'));
    expect((await both).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    pages.ada = [Promise.resolve([model('a', 'x')])];
    expect(await refsOf(ADA)).toEqual(['component:default/a']);
  });

  it('keeps a newer answer when an older look fails late', async () => {
    const { service, catalog, refsOf, pages, pass } = setUp();
    const failing = deferred<Entity[]>();
    pages.ada = [failing.promise];
    const older = service.of(ADA);
    older.catch(() => {});
    // The look has begun.
    await new Promise(process.nextTick);
    pages.ada = [Promise.resolve([model('a', 'x')])];
    pass(60_000);
    expect(await refsOf(ADA)).toEqual(['component:default/a']);
    failing.reject(new Error('timed out'));
    await expect(older).rejects.toThrow('timed out');
    expect(await refsOf(ADA)).toEqual(['component:default/a']);
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
  });

  it('fails where the policy cannot be asked', async () => {
    const { service, permissions } = setUp();
    permissions.authorizeConditional.mockRejectedValue(new Error('no policy'));
    await expect(service.of(ADA)).rejects.toThrow('no policy');
  });

  it('forgets callers of long ago, and the oldest of too many', async () => {
    const { service, catalog, pages } = setUp();
    const caller = (i: number) => mockCredentials.user(`user:default/u${i}`);
    for (let i = 0; i < 1_001; i++) {
      pages[`u${i}`] = [];
      await service.of(caller(i));
    }
    catalog.streamEntities.mockClear();
    await service.of(caller(1_000));
    await service.of(caller(1));
    expect(catalog.streamEntities).not.toHaveBeenCalled();
    await service.of(caller(0));
    expect(catalog.streamEntities).toHaveBeenCalledTimes(1);
  });
});
