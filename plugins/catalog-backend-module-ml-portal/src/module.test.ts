import { createMockDirectory } from '@backstage/backend-test-utils';
import { aiResourceEntityModel } from '@backstage/catalog-model/alpha';
import { provideStaticCatalogModel } from '@backstage/plugin-catalog-node/alpha';
import { startCatalog, type TestCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const directory = createMockDirectory();
const file = directory.resolve('catalog.yaml');

function write(...documents: string[]): void {
  directory.setContent({ 'catalog.yaml': documents.join('\n---\n') });
}

function model(name: string, stage: string, kind = 'Component'): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: ${kind}
metadata: { name: ${name} }
spec:
  type: ml-model
  lifecycle: production
  owner: group:default/ds
  ml: { stages: { ${stage}: { owner: group:default/it, tools: [mlflow] } } }`;
}

const TOOL = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: mlflow }
spec:
  type: ml-platform-tool
  lifecycle: production
  owner: group:default/platform
  ml: { access: self-serve }`;

const IT = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: it }
spec: { type: department, children: [] }`;

const TYPO = (wrong: string, right: string) =>
  `spec.ml.stages.${wrong}: unknown key "${wrong}", did you mean "${right}"?`;

/** Another module's model layer replaces the catalog's own kinds processor. */
const modelLayer = provideStaticCatalogModel({
  layers: [aiResourceEntityModel],
});

describe.each([
  ['a stock catalog', []],
  ['a catalog with a model layer of another module', [modelLayer]],
])('in %s', (_, features) => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    write(
      model('never', 'trainning'),
      model('good', 'training'),
      model('turning', 'training'),
      TOOL,
      IT,
    );
    catalog = await startCatalog({ file, features });
  });
  afterAll(() => catalog?.stop());

  it('relates a good model both ways, beside a bad one in its file', async () => {
    expect(await catalog.relationsOf('component:default/good')).toEqual([
      'dependsOn component:default/mlflow',
      'mlStageOwnedBy group:default/it',
      'ownedBy group:default/ds',
    ]);
    expect(await catalog.relationsOf('component:default/mlflow')).toEqual(
      expect.arrayContaining([
        'dependencyOf component:default/good',
        'ownedBy group:default/platform',
      ]),
    );
    expect(await catalog.relationsOf('group:default/it')).toContain(
      'mlStageOwnerOf component:default/good',
    );
  });

  it('says why it refuses a bad one', async () => {
    const ref = 'component:default/never';
    expect(
      await catalog.until('the refusal', () => catalog.refused.get(ref)),
    ).toContain(TYPO('trainning', 'training'));
    expect(await catalog.get(ref)).toBeUndefined();
  });

  it('keeps the last good version of one that turns bad, with the error', async () => {
    const ref = 'component:default/turning';
    await catalog.relationsOf(ref);
    write(model('good', 'training'), model('turning', 'servin'), TOOL, IT);
    const turned = await catalog.until('the error', async () => {
      const entity = await catalog.get(ref);
      return entity?.status?.items?.length ? entity : undefined;
    });
    expect(turned.spec?.ml).toEqual({
      stages: { training: { owner: 'group:default/it', tools: ['mlflow'] } },
    });
    expect(turned.status?.items).toEqual([
      expect.objectContaining({
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message: expect.stringContaining(TYPO('servin', 'serving')),
      }),
    ]);
    expect(catalog.refused.get(ref)).toContain(TYPO('servin', 'serving'));
  });

  it('gives the same error when asked before', async () => {
    const entity = (stage: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'asked' },
      spec: {
        type: 'ml-model',
        lifecycle: 'production',
        owner: 'ds',
        ml: { stages: { [stage]: {} } },
      },
    });
    const refusal = await catalog.validate(entity('trainning'));
    expect(refusal.status).toBe(400);
    expect(refusal.body.errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(TYPO('trainning', 'training')),
      }),
    ]);
    expect((await catalog.validate(entity('training'))).status).toBe(200);
  });
});

describe('with a kind of the portal’s own', () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    write(
      model('own', 'training', 'MlModel'),
      model('bad', 'trainning', 'MlModel'),
    );
    catalog = await startCatalog({
      file,
      config: {
        mlPortal: { recognition: { models: [{ kind: 'MlModel' }] } },
      },
    });
  });
  afterAll(() => catalog?.stop());

  it('accepts, relates and checks it', async () => {
    expect(await catalog.relationsOf('mlmodel:default/own')).toEqual([
      'dependsOn component:default/mlflow',
      'mlStageOwnedBy group:default/it',
      'ownedBy group:default/ds',
    ]);
    expect(
      await catalog.until('the refusal', () =>
        catalog.refused.get('mlmodel:default/bad'),
      ),
    ).toContain(TYPO('trainning', 'training'));
  });
});
