import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { COMPANY } from '../../__testUtils__/company';
import { checkOf, scorecardOf } from '../../__testUtils__/context';
import {
  CUSTOMER_360,
  KUBEFLOW_PIPELINES,
} from '../../__testUtils__/documents';
import { tool } from '../../__testUtils__/entities';

const ENTITIES = [...COMPANY, KUBEFLOW_PIPELINES];

function store(
  featureViews?: JsonObject[],
  options: { owner?: string; description?: string } = {},
): Entity {
  const { owner = 'payments-data', description } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'features', ...(description && { description }) },
    spec: {
      type: 'feature-store',
      owner,
      ml: { ...(featureViews && { featureViews }) },
    },
  };
}

const VIEW = {
  name: 'a',
  description: 'b',
  owner: 'payments-data',
  ttl: 'P1D',
};

function toolWith(ml: JsonObject, metadata: Partial<Entity['metadata']> = {}) {
  const entity = tool('mlflow', { ml });
  return { ...entity, metadata: { ...entity.metadata, ...metadata } };
}

describe('feature-store-readiness', () => {
  it.each([
    ['owner-alive', store(), 'passed'],
    ['owner-alive', store([], { owner: 'deserted' }), 'failed'],
    ['description', store([], { description: 'Features.' }), 'passed'],
    ['description', store([], { description: ' ' }), 'failed'],
    ['description', store(), 'failed'],
    ['feature-views-described', store([VIEW, VIEW]), 'passed'],
    ['feature-views-described', store([VIEW, { name: 'a' }]), 'failed'],
    ['feature-views-described', store([]), 'notApplicable'],
    ['feature-views-described', store(), 'notApplicable'],
    ['feature-views-owned', store([VIEW]), 'passed'],
    ['feature-views-owned', store([{ ...VIEW, owner: 'ghost' }]), 'failed'],
    ['feature-views-owned', store([{ name: 'a' }, VIEW]), 'failed'],
    ['feature-views-owned', store([]), 'notApplicable'],
    ['freshness-declared', store([VIEW]), 'passed'],
    ['freshness-declared', store([VIEW, { name: 'a' }]), 'failed'],
    ['freshness-declared', store([]), 'notApplicable'],
  ])('%s', (id, entity, result) => {
    expect(checkOf(id, entity, ENTITIES).result).toBe(result);
  });

  it('names the views, the first of many', () => {
    const views = Array.from({ length: 100 }, (_, i) => ({ name: `v${i}` }));
    const { message } = checkOf('freshness-declared', store(views), ENTITIES);
    expect(message).toMatch(/^No ttl: v0, v1, .*, v19 and 80 more\.$/);
  });

  it.each([
    [null, store([], { owner: 'ghost' })],
    ['identified', store([VIEW])],
    ['documented', store([{ ...VIEW, owner: 'x' }], { description: 'b' })],
    ['dependable', store([VIEW], { description: 'b' })],
    ['dependable', store([], { description: 'b' })],
    ['identified', CUSTOMER_360],
  ])('level %s', (level, entity) => {
    expect(scorecardOf(entity, ENTITIES)).toMatchObject({
      id: 'feature-store-readiness',
      level,
    });
  });
});

describe('platform-tool-readiness', () => {
  const techdocs = { annotations: { 'backstage.io/techdocs-ref': 'dir:.' } };
  const otherDocs = {
    annotations: { 'backstage.io/techdocs-entity': 'system:default/ml' },
  };
  const link = { links: [{ url: 'https://docs.example.com' }] };

  it.each([
    ['owner-alive', toolWith({}), 'passed'],
    ['owner-alive', tool('a', { owner: 'ghost' }), 'failed'],
    ['stages-served', toolWith({ stagesServed: ['training'] }), 'passed'],
    ['stages-served', toolWith({ stagesServed: [] }), 'failed'],
    ['stages-served', toolWith({}), 'failed'],
    ['documentation', toolWith({}, link), 'passed'],
    ['documentation', toolWith({}, techdocs), 'passed'],
    ['documentation', toolWith({}, otherDocs), 'passed'],
    ['documentation', toolWith({}, { links: [] }), 'failed'],
    ['documentation', toolWith({}, { annotations: { a: 'b' } }), 'failed'],
    ['access-path', toolWith({ access: 'self-serve' }), 'passed'],
    [
      'access-path',
      toolWith({ access: 'request', requestUrl: 'https://a' }),
      'passed',
    ],
    ['access-path', toolWith({ requestUrl: 'https://a' }), 'passed'],
    ['access-path', toolWith({ access: 'request' }), 'failed'],
    ['access-path', toolWith({ access: 'managed' }), 'failed'],
    ['access-path', toolWith({}), 'failed'],
    ['alternatives-or-decision', toolWith({ alternatives: ['a'] }), 'passed'],
    [
      'alternatives-or-decision',
      toolWith({ decisionRecord: 'https://a' }),
      'passed',
    ],
    ['alternatives-or-decision', toolWith({ alternatives: [] }), 'failed'],
    ['alternatives-or-decision', toolWith({}), 'failed'],
  ])('%s', (id, entity, result) => {
    expect(checkOf(id, entity, ENTITIES).result).toBe(result);
  });

  const stagesServed = ['training'];

  it.each([
    [null, toolWith({}, link)],
    ['identified', toolWith({ stagesServed })],
    ['documented', toolWith({ stagesServed }, link)],
    ['reachable', toolWith({ stagesServed, access: 'self-serve' }, link)],
    [
      'chosen',
      toolWith(
        { stagesServed, access: 'self-serve', alternatives: ['a'] },
        techdocs,
      ),
    ],
    ['identified', KUBEFLOW_PIPELINES],
  ])('level %s', (level, entity) => {
    expect(scorecardOf(entity, ENTITIES)).toMatchObject({
      id: 'platform-tool-readiness',
      level,
    });
  });
});
