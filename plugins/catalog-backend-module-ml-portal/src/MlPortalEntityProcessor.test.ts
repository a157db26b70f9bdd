import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { DEFAULT_RECOGNITION } from '@ml-portal/backstage-plugin-ml-portal-common';
import fc from 'fast-check';
import { model, MODEL, STORE, TOOL } from './__testUtils__/documents';
import { memoryCache } from './__testUtils__/memoryCache';
import { mutants } from './__testUtils__/mutations';
import { ChangeHints } from './ChangeHints';
import { MlPortalEntityProcessor } from './MlPortalEntityProcessor';

const LOCATION = { type: 'url', target: 'https://example.com/info.yaml' };
/** Of mutated documents. */
const RUNS = 600;
const OWN_KINDS = { ...DEFAULT_RECOGNITION, model: [{ kind: 'MlModel' }] };

function setUp(recognition = DEFAULT_RECOGNITION) {
  const logger = mockServices.logger.mock();
  const publish = jest.fn(async () => {});
  const events = { publish, subscribe: jest.fn() };
  const processor = new MlPortalEntityProcessor({
    recognition,
    hints: new ChangeHints({ events, logger }),
  });
  const cache = memoryCache();
  return {
    processor,
    publish,
    async relationsOf(entity: Entity): Promise<string[]> {
      const emitted: CatalogProcessorResult[] = [];
      const emit = (result: CatalogProcessorResult) => emitted.push(result);
      await processor.postProcessEntity(entity, LOCATION, emit, cache);
      return emitted.map(result => {
        if (result.type !== 'relation') {
          throw new Error(`Unexpected ${result.type}`);
        }
        const { source, type, target } = result.relation;
        const text = ({ kind, namespace, name }: typeof source) =>
          `${kind}:${namespace}/${name}`;
        return `${text(source)} ${type} ${text(target)}`;
      });
    },
  };
}

describe('relations', () => {
  const churn = 'component:sales/churn';

  it('relates a model to its tools, stores and stage owners, both ways', async () => {
    expect(await setUp().relationsOf(MODEL)).toEqual([
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

  it.each<[string, Entity, number]>([
    ['a model without stages', model({}), 0],
    ['a tool', TOOL, 0],
    ['what is none of its business', model({}, { type: 'service' }), 0],
    [
      'one owner of every stage',
      model({ stages: { training: {}, serving: { owner: 'Sales-DS' } } }),
      2,
    ],
    [
      'a person as an owner',
      model({ stages: { training: { owner: 'user:olivia' } } }),
      2,
    ],
    [
      'a reference that is longer than any the catalog can store',
      {
        ...model({ stages: { training: { tools: ['x'.repeat(200)] } } }),
        metadata: { name: 'churn', namespace: 'n'.repeat(63) },
      },
      2,
    ],
  ])('relates %s', async (_, entity, count) => {
    expect(await setUp().relationsOf(entity)).toHaveLength(count);
  });

  it('relates a kind of the portal’s own to its owner, too', async () => {
    const { relationsOf } = setUp(OWN_KINDS);
    const entity = { ...model({ stages: {} }), kind: 'MlModel' };
    expect(await relationsOf(entity)).toEqual([
      'mlmodel:sales/churn ownedBy group:sales/sales-ds',
      'group:sales/sales-ds ownerOf mlmodel:sales/churn',
    ]);
  });
});

describe('kinds', () => {
  it.each([
    ['MlModel', true],
    ['mlmodel', true],
    ['Component', false],
    ['Elsewhere', false],
  ])('knows %s: %s', async (kind, known) => {
    const { processor } = setUp(OWN_KINDS);
    const entity = { ...model({}), kind };
    expect(await processor.validateEntityKind(entity)).toBe(known);
  });

  it('refuses one of its own with wrong ML data', async () => {
    const entity = { ...model({ stage: {} }), kind: 'MlModel' };
    await expect(
      setUp(OWN_KINDS).processor.validateEntityKind(entity),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'spec.ml.stage: unknown key "stage", did you mean "stages"?',
    });
  });
});

describe('hints', () => {
  it.each([
    ['Group', 1],
    ['User', 1],
    ['System', 0],
    ['Component', 0],
  ])('tells of a %s %s times', async (kind, times) => {
    const { publish, relationsOf } = setUp();
    await relationsOf({ ...model({}, { type: 'service' }), kind });
    expect(publish).toHaveBeenCalledTimes(times);
  });

  it.each([MODEL, STORE, TOOL])('tells of $spec.type', async entity => {
    const { publish, relationsOf } = setUp();
    await relationsOf(entity);
    expect(publish).toHaveBeenCalledTimes(1);
  });
});

describe('mutated documents', () => {
  it('pass, or are refused with an InputError that stays short', async () => {
    const { processor, relationsOf } = setUp();
    const untouched = await relationsOf(MODEL);
    const process = (entity: Entity): Promise<Error | undefined> =>
      processor
        .validateEntityKind(entity)
        .then(() => relationsOf(entity))
        .then(() => undefined, toError);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutants, async entity => {
        const before = JSON.stringify(entity);
        const error = await process(entity);
        refused += error ? 1 : 0;
        expect([undefined, 'InputError']).toContain(error?.name);
        expect(String(error).length).toBeLessThan(20_000);
        expect(JSON.stringify(entity)).toBe(before);
      }),
      { numRuns: RUNS },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(await relationsOf(MODEL)).toEqual(untouched);
    // Mutations that all pass, or none, would try nothing.
    expect(refused).toBeGreaterThan(RUNS / 2);
    expect(refused).toBeLessThan(RUNS);
  });
});
