import type { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';

function entity(
  kind: string,
  name: string,
  spec: Entity['spec'],
  metadata: Partial<Entity['metadata']> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, ...metadata },
    spec,
  };
}

/** A group below `parent`, as Backstage wants it written. */
export function group(name: string, type: string, parent?: string): Entity {
  return entity('Group', name, {
    type,
    children: [],
    ...(parent && { parent }),
  });
}

export function user(name: string, ...memberOf: string[]): Entity {
  return entity('User', name, { memberOf });
}

export function model(
  name: string,
  owner: string,
  ml?: object,
  lifecycle = 'production',
): Entity {
  return entity('Component', name, {
    type: 'ml-model',
    lifecycle,
    owner,
    ...(ml && { ml: ml as any }),
  });
}

export function tool(name: string, owner: string, ml: object = {}): Entity {
  return entity('Component', name, {
    type: 'ml-platform-tool',
    lifecycle: 'production',
    owner,
    ml: ml as any,
  });
}

export function featureStore(name: string, owner: string): Entity {
  return entity('Resource', name, { type: 'feature-store', owner, ml: {} });
}

/** The six stages, of which `given` say more than that they are claimed. */
export function stages(given: Record<string, object> = {}) {
  return {
    dataPreparation: {},
    training: {},
    deployment: {},
    serving: {},
    monitoring: {},
    retraining: {},
    ...given,
  };
}

export function toYaml(entities: Entity[]): string {
  return entities.map(document => stringify(document)).join('---\n');
}

/**
 * Two lines of business with 40 models between them, 3 of which the team
 * `cards` owns; a platform team, an IT department, a tool and a store.
 */
export function company(): Entity[] {
  const names = Array.from({ length: 37 }, (_, i) => `loan-${i}`);
  return [
    group('payments', 'line-of-business'),
    group('cards', 'team', 'payments'),
    group('lending', 'line-of-business'),
    group('loans', 'team', 'lending'),
    group('ml-platform', 'ml-platform'),
    group('core-it', 'department'),
    user('ada', 'cards'),
    user('lin', 'loans'),
    user('pat', 'ml-platform'),
    user('ivo', 'core-it'),
    tool('mlflow', 'ml-platform', { access: 'self-serve' }),
    featureStore('customer-360', 'loans'),
    ...['fraud', 'limits', 'churn'].map(name =>
      model(name, 'cards', {
        featureStores: ['customer-360'],
        stages: stages({
          training: { tools: ['mlflow'] },
          deployment: { owner: 'core-it' },
        }),
      }),
    ),
    ...names.map(name =>
      model(name, 'loans', {
        stages: stages({
          training: { tools: ['mlflow'] },
          serving: { owner: 'ml-platform' },
        }),
      }),
    ),
  ];
}
