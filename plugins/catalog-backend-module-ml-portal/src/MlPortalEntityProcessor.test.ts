import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogProcessorCache,
  CatalogProcessorResult,
} from '@backstage/plugin-catalog-node';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import { DEFAULT_RECOGNITION } from '@ml-portal/backstage-plugin-ml-portal-common';
import { ML_PORTAL_ENTITY_CHANGED_TOPIC } from '@ml-portal/backstage-plugin-ml-portal-node';
import fc from 'fast-check';
import { MlPortalEntityProcessor } from './MlPortalEntityProcessor';

/** Not written out: linters take it for an attempt. */
const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');
const LOCATION = { type: 'url', target: 'https://example.com/info.yaml' };

function model(ml?: unknown, spec: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'churn', namespace: 'sales' },
    spec: { type: 'ml-model', owner: 'sales-ds', ...spec, ml: ml as any },
  };
}

function memoryCache(): CatalogProcessorCache {
  const values = new Map<string, any>();
  return {
    get: async key => values.get(key),
    set: async (key, value) => {
      values.set(key, value);
    },
  };
}

function setUp(recognition = DEFAULT_RECOGNITION) {
  const logger = mockServices.logger.mock();
  const events = DefaultEventsService.create({ logger });
  const processor = new MlPortalEntityProcessor({
    recognition,
    events,
    logger,
  });
  const cache = memoryCache();
  return {
    events,
    processor,
    async relationsOf(entity: Entity): Promise<string[]> {
      const emitted: CatalogProcessorResult[] = [];
      await processor.postProcessEntity(
        entity,
        LOCATION,
        result => emitted.push(result),
        cache,
      );
      return emitted.map(result => {
        if (result.type !== 'relation') {
          throw new Error(`Unexpected ${result.type}`);
        }
        const { source, type, target } = result.relation;
        const say = ({ kind, namespace, name }: typeof source) =>
          `${kind}:${namespace}/${name}`;
        return `${say(source)} ${type} ${say(target)}`;
      });
    },
  };
}

describe('validation', () => {
  it.each<[string, unknown, string]>([
    [
      'a typo in a stage',
      { stages: { trainning: {} } },
      'spec.ml.stages.trainning: unknown key "trainning", did you mean "training"?',
    ],
    [
      'a typo in a field of a stage',
      { stages: { training: { ownr: 'x' } } },
      'spec.ml.stages.training.ownr: unknown key "ownr", did you mean "owner"?',
    ],
    [
      'a word that is not allowed',
      { servingMode: 'realtime' },
      'did you mean "real-time"?',
    ],
    [
      'a script for an address',
      { stages: { training: { agreement: SCRIPT_URL } } },
      'spec.ml.stages.training.agreement: must be an http(s) URL, got',
    ],
    [
      'a reason beside an owner',
      { stages: { training: { notApplicable: 'no', owner: 'x' } } },
      'spec.ml.stages.training: "notApplicable" excludes every other field',
    ],
    ['no map at all', 'all of it', 'spec.ml: must be a map of keys'],
  ])('refuses %s', async (_, ml, message) => {
    await expect(setUp().processor.preProcessEntity(model(ml))).rejects.toThrow(
      message,
    );
  });

  it('names every problem at once', async () => {
    const ml = { servingMode: 3, stages: { trainig: {}, serving: 7 } };
    await expect(setUp().processor.preProcessEntity(model(ml))).rejects.toThrow(
      /servingMode.*; .*trainig.*; .*serving/,
    );
  });

  it.each<[string, Entity]>([
    ['a model without ML data', model()],
    [
      'a stage with nothing after its colon',
      model({ stages: { training: null } }),
    ],
    [
      'what is none of its business',
      {
        ...model({ anything: 1 }),
        kind: 'Component',
        spec: { type: 'service' },
      },
    ],
  ])('accepts %s', async (_, entity) => {
    await expect(setUp().processor.preProcessEntity(entity)).resolves.toBe(
      entity,
    );
  });

  it('throws an InputError or nothing, whatever it is given', async () => {
    const { processor, relationsOf } = setUp();
    const values = fc.oneof(
      fc.jsonValue(),
      fc.record({ stages: fc.jsonValue() }),
      fc.record({
        stages: fc.dictionary(
          fc.constantFrom('training', 'serving', '__proto__', 'constructor'),
          fc.oneof(
            fc.jsonValue(),
            fc.record({ owner: fc.string(), tools: fc.array(fc.string()) }),
            fc.record({ agreement: fc.constant(SCRIPT_URL) }),
            fc.record({ notApplicable: fc.constant('x'.repeat(100_000)) }),
          ),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(values, async ml => {
        const entity = model(ml);
        const refused = await processor
          .preProcessEntity(entity)
          .then(() => relationsOf(entity))
          .then(
            () => undefined,
            error => error as Error,
          );
        expect([undefined, 'InputError']).toContain(refused?.name);
        expect(String(refused).length).toBeLessThan(20_000);
      }),
      { numRuns: 500 },
    );
  });
});

describe('relations', () => {
  it('relates a model to its tools, stores and stage owners, both ways', async () => {
    const relations = await setUp().relationsOf(
      model({
        featureStores: ['customer-360'],
        stages: {
          training: { tools: ['mlflow', 'component:default/mlflow'] },
          serving: { owner: 'group:default/core-it' },
          monitoring: null,
          retraining: { notApplicable: 'It is a rule of thumb.' },
        },
      }),
    );
    const churn = 'component:sales/churn';
    expect(relations).toEqual([
      `${churn} dependsOn component:sales/mlflow`,
      `component:sales/mlflow dependencyOf ${churn}`,
      `${churn} dependsOn component:default/mlflow`,
      `component:default/mlflow dependencyOf ${churn}`,
      `${churn} dependsOn resource:sales/customer-360`,
      `resource:sales/customer-360 dependencyOf ${churn}`,
      `${churn} mlStageOwnedBy group:sales/sales-ds`,
      `group:sales/sales-ds mlStageOwnerOf ${churn}`,
      `${churn} mlStageOwnedBy group:default/core-it`,
      `group:default/core-it mlStageOwnerOf ${churn}`,
    ]);
  });

  it('leaves a tool to the catalog', async () => {
    const tool = model({ access: 'self-serve' }, { type: 'ml-platform-tool' });
    expect(await setUp().relationsOf(tool)).toEqual([]);
  });

  it('accepts and relates a kind of the portal’s own', async () => {
    const { processor, relationsOf } = setUp({
      ...DEFAULT_RECOGNITION,
      model: [{ kind: 'MlModel' }],
    });
    const entity = { ...model({ stages: { training: {} } }), kind: 'MlModel' };
    expect(await processor.validateEntityKind(entity)).toBe(true);
    expect(await processor.validateEntityKind(model())).toBe(false);
    expect(await relationsOf(entity)).toContain(
      'mlmodel:sales/churn ownedBy group:sales/sales-ds',
    );
  });
});

describe('hints', () => {
  it('tells of a change once', async () => {
    const { events, relationsOf } = setUp();
    const told: unknown[] = [];
    await events.subscribe({
      id: 'test',
      topics: [ML_PORTAL_ENTITY_CHANGED_TOPIC],
      onEvent: async ({ eventPayload }) => {
        told.push(eventPayload);
      },
    });
    await relationsOf(model());
    await relationsOf(model());
    expect(told).toEqual([{ entityRef: 'component:sales/churn' }]);

    await relationsOf(model({ stages: {} }));
    expect(told).toHaveLength(2);

    const service = { ...model(), spec: { type: 'service' } };
    await relationsOf({ ...service, metadata: { name: 'web' } });
    expect(told).toHaveLength(2);
  });
});
