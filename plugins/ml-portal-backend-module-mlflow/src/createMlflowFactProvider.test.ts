import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { entity } from './__testUtils__/entities';
import {
  type FakeMlflow,
  reply,
  startFakeMlflow,
} from './__testUtils__/fakeMlflow';
import { instance } from './__testUtils__/instance';
import { createMlflowFactProvider } from './createMlflowFactProvider';

const logger = mockServices.logger.mock();

let mlflow: FakeMlflow;
let other: FakeMlflow;
beforeEach(async () => {
  mlflow = await startFakeMlflow({ name: 'churn' }, { name: 'fraud' });
  other = await startFakeMlflow({
    name: 'churn',
    versions: [{ version: '7' }],
  });
});
afterEach(() => Promise.all([mlflow.close(), other.close()]));

function provider(timeoutMs = 5_000) {
  return createMlflowFactProvider([
    instance(mlflow.baseUrl, { name: 'main', timeoutMs }),
    instance(other.baseUrl, { name: 'other', timeoutMs }),
  ]);
}

async function collect(
  entities: Entity[],
  { signal = new AbortController().signal, timeoutMs = 5_000 } = {},
) {
  const collected = await provider(timeoutMs).collect(entities, {
    signal,
    logger,
  });
  return Object.fromEntries(collected);
}

/** What a model comes to that was read. */
const READ = { facts: expect.anything(), registry: expect.anything() };

/** What `count` models are called. */
function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `m${index}`);
}

describe('which models it is for', () => {
  it.each<[string, Entity, boolean]>([
    ['the annotation', entity('a'), true],
    ['an empty annotation', entity('a', ''), true],
    ['other annotations', annotated({ 'mlflow.org/instance': 'x' }), false],
    ['no annotations', { ...entity('a'), metadata: { name: 'a' } }, false],
  ])('one with %s: %s', (_, subject, matches) => {
    const { filter } = provider();
    expect(
      evaluateFilterPredicate(
        filter as Parameters<typeof evaluateFilterPredicate>[0],
        { entity: subject, facts: {} },
      ),
    ).toBe(matches);
  });

  function annotated(annotations: Record<string, string>): Entity {
    return { ...entity('a'), metadata: { name: 'a', annotations } };
  }
});

describe('collect', () => {
  it('asks each server for its own', async () => {
    expect(
      await collect([
        entity('a', 'churn'),
        entity('b', 'churn', 'other'),
        entity('c', 'fraud', 'other'),
        entity('d', 'churn', 'elsewhere'),
      ]),
    ).toEqual({
      'component:risk/a': {
        facts: expect.objectContaining({ registered: true, versions: 0 }),
        registry: { production: null },
      },
      'component:risk/b': {
        facts: expect.objectContaining({ registered: true, versions: 1 }),
        registry: { production: null },
      },
      'component:risk/c': { facts: { registered: false } },
      'component:risk/d': { error: expect.stringContaining('elsewhere') },
    });
  });

  it('tells the version in production as its alias moves', async () => {
    const [churn] = mlflow.models;
    const created = (day: number) => Date.UTC(2026, 0, day);
    churn.creation_timestamp = created(1);
    churn.versions = ['1', '2', '3', '4'].map((version, i) => ({
      version,
      creation_timestamp: created(i + 1),
    }));
    const told: unknown[] = [];
    for (const version of ['1', '2', '3', '2', '4', undefined]) {
      churn.aliases = version ? [{ alias: 'champion', version }] : [];
      const { 'component:risk/churn': outcome } = await collect([
        entity('churn'),
      ]);
      told.push('registry' in outcome && outcome.registry!.production);
    }
    expect(told).toEqual([
      { version: '1', createdAt: '2026-01-01T00:00:00.000Z' },
      { version: '2', createdAt: '2026-01-02T00:00:00.000Z' },
      { version: '3', createdAt: '2026-01-03T00:00:00.000Z' },
      { version: '2', createdAt: '2026-01-02T00:00:00.000Z' },
      { version: '4', createdAt: '2026-01-04T00:00:00.000Z' },
      null,
    ]);
  });

  it('asks once for a model that several entities name', async () => {
    const asked = names(20).map(name => entity(name, 'churn'));
    expect(Object.keys(await collect(asked))).toHaveLength(20);
    expect(mlflow.requests).toHaveLength(2);
    expect(other.requests).toHaveLength(0);
  });

  it('asks for a few at a time', async () => {
    let atOnce = 0;
    let most = 0;
    mlflow.answer = (_, response) => {
      most = Math.max(most, ++atOnce);
      setTimeout(() => {
        atOnce--;
        reply(response, 200, { registered_model: { name: 'x' } });
      }, 5);
      return true;
    };
    await collect(names(30).map(name => entity(name)));
    expect(most).toBe(4);
  });

  it('tells a failure of one model by that model', async () => {
    mlflow.answer = ({ url }, response) =>
      url!.includes('get?name=fraud') && reply(response, 403, {});
    expect(await collect([entity('churn'), entity('fraud')])).toEqual({
      'component:risk/churn': READ,
      'component:risk/fraud': { error: 'MLflow "main" refuses access (403)' },
    });
  });

  it('throws nothing where each model fails for itself', async () => {
    mlflow.answer = (_, response) => reply(response, 403, {});
    const collected = await collect(names(30).map(name => entity(name)));
    expect(Object.keys(collected)).toHaveLength(30);
    expect(mlflow.requests).toHaveLength(30);
  });

  it('throws where the server as a whole fails, and asks no further', async () => {
    mlflow.answer = (_, response) => reply(response, 401, {});
    await expect(collect(names(50).map(name => entity(name)))).rejects.toThrow(
      `MLflow "main" does not accept the portal's credentials (401)`,
    );
    expect(mlflow.requests.length).toBeLessThanOrEqual(4);
  });

  it('lets a server that hangs take no longer than one request may', async () => {
    mlflow.answer = () => true;
    const start = Date.now();
    await expect(
      collect(
        names(50).map(name => entity(name)),
        { timeoutMs: 200 },
      ),
    ).rejects.toThrow('MLflow "main" did not answer within 200 ms');
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(mlflow.requests).toHaveLength(4);
  });

  it('keeps what it has of other servers, and of before', async () => {
    await other.close();
    expect(
      await collect([entity('churn'), entity('b', 'churn', 'other')]),
    ).toEqual({
      'component:risk/churn': READ,
      'component:risk/b': {
        error: 'MLflow "other" cannot be reached (ECONNREFUSED)',
      },
    });

    mlflow.answer = ({ url }, response) =>
      url!.includes('get?name=m9') && reply(response, 503, {});
    const collected = Object.values(
      await collect(names(40).map(name => entity(name))),
    );
    expect(collected).toHaveLength(40);
    expect(collected).toContainEqual({ facts: { registered: false } });
    expect(collected).toContainEqual({
      error: 'MLflow "main" is not available (503)',
    });
    expect(collected.filter(one => 'error' in one).length).toBeGreaterThan(20);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const stop = new Error('enough');
    mlflow.answer = () => {
      controller.abort(stop);
      return true;
    };
    await expect(
      collect(
        names(50).map(name => entity(name)),
        { signal: controller.signal },
      ),
    ).rejects.toBe(stop);
    expect(mlflow.requests.length).toBeLessThanOrEqual(4);
  });

  it('has nothing to say of nothing', async () => {
    expect(await collect([])).toEqual({});
  });
});
