import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { aiResourceEntityModel } from '@backstage/catalog-model/alpha';
import catalogBackend from '@backstage/plugin-catalog-backend';
import { provideStaticCatalogModel } from '@backstage/plugin-catalog-node/alpha';
import request from 'supertest';
import { catalogModuleMlPortal } from './module';

jest.setTimeout(60_000);

const directory = createMockDirectory();

function model(name: string, stage: string): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec:
  type: ml-model
  lifecycle: production
  owner: group:default/ds
  ml: { stages: { ${stage}: { owner: group:default/it, tools: [mlflow] } } }
`;
}

/** Another module's model layer replaces the catalog's own kinds processor. */
const modelLayer = provideStaticCatalogModel({
  layers: [aiResourceEntityModel],
});

describe.each([
  ['a stock catalog', []],
  ['a catalog with a model layer of another module', [modelLayer]],
])('in %s', (_, others) => {
  let backend: TestBackend;
  beforeAll(async () => {
    directory.setContent({
      'catalog.yaml': [
        model('good', 'training'),
        model('turning', 'training'),
        model('never', 'trainning'),
      ].join('---'),
    });
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 1 },
              stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
              locations: [
                { type: 'file', target: directory.resolve('catalog.yaml') },
              ],
            },
          },
        }),
        catalogBackend,
        catalogModuleMlPortal,
        ...others,
      ],
    });
  });
  afterAll(() => backend?.stop());

  const get = (name: string) =>
    request(backend.server).get(
      `/api/catalog/entities/by-name/component/default/${name}`,
    );

  async function until(name: string, holds: (body: any) => boolean) {
    for (let tries = 0; tries < 150; tries += 1) {
      const { status, body } = await get(name);
      if (status === 200 && holds(body)) {
        return body;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`${name} did not get there`);
  }

  it('relates a good model, and keeps a bad one from taking it down', async () => {
    const good = await until('good', ({ relations = [] }) => relations.length);
    expect(
      good.relations.map((relation: any) => [
        relation.type,
        relation.targetRef,
      ]),
    ).toEqual([
      ['dependsOn', 'component:default/mlflow'],
      ['mlStageOwnedBy', 'group:default/it'],
      ['ownedBy', 'group:default/ds'],
    ]);
    expect((await get('never')).status).toBe(404);
  });

  it('keeps the last good version of one that turns bad, with the error', async () => {
    await until('turning', () => true);
    directory.setContent({
      'catalog.yaml': [
        model('good', 'training'),
        model('turning', 'servin'),
      ].join('---'),
    });
    const turned = await until('turning', ({ status }) => status?.items.length);
    expect(turned.spec.ml.stages).toEqual({
      training: { owner: 'group:default/it', tools: ['mlflow'] },
    });
    expect(turned.status.items[0].message).toContain(
      'spec.ml.stages.servin: unknown key "servin", did you mean "serving"?',
    );
  });

  it('gives the same error when asked before', async () => {
    const { status, body } = await request(backend.server)
      .post('/api/catalog/validate-entity')
      .send({
        location: 'url:https://example.com/catalog-info.yaml',
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'x' },
          spec: {
            type: 'ml-model',
            lifecycle: 'production',
            owner: 'ds',
            ml: { stages: { trainning: {} } },
          },
        },
      });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('did you mean');
  });
});
