import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/core-app-api';
import { configApiRef } from '@backstage/core-plugin-api';
import { TestApiRegistry } from '@backstage/test-utils';
import { isFeatureStore, isLineOfBusiness, isModel, isTool } from './roles';

const apisWith = (data: object) =>
  TestApiRegistry.from([configApiRef, new ConfigReader(data as any)]);

const entity = (kind: string, type: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'x', namespace: 'default' },
  spec: { type },
});

const CONDITIONS = { isModel, isFeatureStore, isTool, isLineOfBusiness };

describe('the roles of entities', () => {
  it.each([
    ['Component', 'ml-model', 'isModel'],
    ['Resource', 'feature-store', 'isFeatureStore'],
    ['Component', 'ml-platform-tool', 'isTool'],
    ['Group', 'line-of-business', 'isLineOfBusiness'],
    ['Component', 'service', 'none'],
  ])('by default, a %s of type %s: %s', (kind, type, role) => {
    const apis = apisWith({});
    const met = Object.entries(CONDITIONS).filter(([, condition]) =>
      condition(entity(kind, type), { apis }),
    );
    expect(met.map(([name]) => name)).toEqual(role === 'none' ? [] : [role]);
  });

  it('follow the configuration', () => {
    const apis = apisWith({
      mlPortal: {
        recognition: { models: [{ kind: 'Component', type: 'model' }] },
      },
    });
    expect(isModel(entity('Component', 'model'), { apis })).toBe(true);
    expect(isModel(entity('Component', 'ml-model'), { apis })).toBe(false);
  });
});
