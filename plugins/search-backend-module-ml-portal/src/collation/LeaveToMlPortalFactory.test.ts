import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { DEFAULT_RECOGNITION } from '@ml-portal/backstage-plugin-ml-portal-common';
import { LeaveToMlPortalFactory } from './LeaveToMlPortalFactory';

const document = (ref: string | undefined, type?: string) => ({
  title: `${ref} ${type}`,
  text: '',
  location: '/',
  type,
  ...(ref && { authorization: { resourceRef: ref } }),
});

it('leaves out of the catalog’s documents what ML Portal has its own of', async () => {
  const decorator = await new LeaveToMlPortalFactory({
    ...DEFAULT_RECOGNITION,
    featureStore: [{ kind: 'FeatureStore' }],
  }).getDecorator();
  const { documents, error } = await TestPipeline.fromDecorator(decorator)
    .withDocuments([
      document('component:default/fraud', 'ml-model'),
      document('component:default/fraud', 'ML-Model'),
      document('component:default/mlflow', 'ml-platform-tool'),
      document('featurestore:default/customers', 'any'),
      document('component:default/shop', 'service'),
      document('resource:default/customers', 'feature-store'),
      document('group:default/payments', 'line-of-business'),
      document('component:default/transformed'),
      document(undefined, 'ml-model'),
    ])
    .execute();
  expect(error).toBeUndefined();
  expect(documents.map(({ title }) => title)).toEqual([
    'component:default/shop service',
    'resource:default/customers feature-store',
    'group:default/payments line-of-business',
    'component:default/transformed undefined',
    'undefined ml-model',
  ]);
});
