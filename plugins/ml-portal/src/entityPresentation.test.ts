import type { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis } from '@backstage/test-utils';
import { mlPortalEntityPresentationApiFactory } from './entityPresentation';
import { ROLE_ICONS } from './roleIcons';

const entity = (kind: string, type: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'x', namespace: 'default', title: 'The X' },
  spec: { type },
});

const KINDS = mockApis.config({
  data: {
    mlPortal: { recognition: { featureStores: [{ kind: 'FeatureStore' }] } },
  },
});

function presentationOf(entities: Entity[], config = mockApis.config()) {
  return mlPortalEntityPresentationApiFactory.factory({
    catalogApi: catalogApiMock({ entities }),
    config,
  });
}

describe('the presentation of entities', () => {
  it.each([
    ['Component', 'ml-model', ROLE_ICONS.model],
    ['Resource', 'feature-store', ROLE_ICONS.featureStore],
    ['Component', 'ml-platform-tool', ROLE_ICONS.tool],
  ])('gives a %s of type %s its icon', async (kind, type, Icon) => {
    const known = entity(kind, type);
    const api = presentationOf([known]);
    expect(api.forEntity(known).snapshot).toMatchObject({
      primaryTitle: 'The X',
      Icon,
    });
    // Of a reference it first knows the kind alone.
    const ref = `${kind.toLowerCase()}:default/x`;
    expect(await api.forEntity(ref).promise).toMatchObject({
      primaryTitle: 'The X',
      Icon,
    });
  });

  it('leaves others as Backstage shows them', async () => {
    const service = entity('Component', 'service');
    const { Icon } = presentationOf([service]).forEntity(service).snapshot;
    expect(Icon).toBeDefined();
    expect(Object.values(ROLE_ICONS)).not.toContain(Icon);
  });

  it('follows what is configured to be what', () => {
    const store = entity('FeatureStore', 'any');
    const other = entity('Resource', 'feature-store');
    const api = presentationOf([store, other], KINDS);
    expect(api.forEntity(store).snapshot.Icon).toBe(ROLE_ICONS.featureStore);
    expect(api.forEntity(other).snapshot.Icon).not.toBe(
      ROLE_ICONS.featureStore,
    );
  });
});
