import { createMockDirectory } from '@backstage/backend-test-utils';
import { startCatalog, type TestCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const document = (kind: string, name: string) => `
apiVersion: backstage.io/v1alpha1
kind: ${kind}
metadata: { name: ${name} }
spec: { type: ml-model, lifecycle: production, owner: group:retail-ds }
`;

describe('a folder that models are published into', () => {
  const directory = createMockDirectory({ content: {} });
  let catalog: TestCatalog;

  beforeAll(async () => {
    directory.setContent({ 'other.yaml': document('Component', 'other') });
    catalog = await startCatalog({
      file: directory.resolve('other.yaml'),
      config: {
        mlPortal: { templates: { directory: directory.resolve('models') } },
      },
    });
  });

  afterAll(() => catalog.stop());

  it('is read when there is something in it, and may be empty before', async () => {
    await catalog.until('the other file', () =>
      catalog.get('component:default/other'),
    );
    expect([...catalog.refused]).toEqual([]);

    directory.addContent({
      models: {
        '.new-churn': { 'catalog-info.yaml': document('Component', 'draft') },
        churn: { 'catalog-info.yaml': document('Component', 'churn') },
      },
    });
    await catalog.until('the model', () =>
      catalog.get('component:default/churn'),
    );
    expect(await catalog.get('component:default/draft')).toBeUndefined();
  });
});
