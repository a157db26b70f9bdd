// Tech Insights with facts that say about the same as the portal's: nine booleans of
// each entity, found in one pass over pages of 500.
const { fromBenchmarks } = require('../lib/packages.cjs');

const community = '@backstage-community/plugin-tech-insights';
const { createBackendModule } = fromBenchmarks('@backstage/backend-plugin-api');
const { CatalogClient } = fromBenchmarks('@backstage/catalog-client');
const { techInsightsFactRetrieversExtensionPoint } = fromBenchmarks(
  `${community}-node`,
);

const STAGES = [
  'dataPreparation',
  'training',
  'deployment',
  'serving',
  'monitoring',
  'retraining',
];

const FACTS = {
  hasOwner: ({ spec }) => Boolean(spec.owner),
  hasTitle: ({ metadata }) => Boolean(metadata.title),
  hasDescription: ({ metadata }) => Boolean(metadata.description),
  ...Object.fromEntries(
    STAGES.map(stage => [
      `${stage}Claimed`,
      ({ spec }) => {
        const written = spec.ml?.stages?.[stage];
        return Boolean(written && !written.notApplicable);
      },
    ]),
  ),
};

const retriever = {
  id: 'mlFacts',
  version: '1.0.0',
  title: 'Models',
  entityFilter: [
    { kind: 'Component', 'spec.type': 'ml-model' },
    { kind: 'Resource', 'spec.type': 'feature-store' },
    { kind: 'Component', 'spec.type': 'ml-platform-tool' },
  ],
  schema: Object.fromEntries(
    Object.keys(FACTS).map(name => [
      name,
      { type: 'boolean', description: name },
    ]),
  ),
  async handler({ auth, discovery, entityFilter }) {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'catalog',
    });
    const catalog = new CatalogClient({ discoveryApi: discovery });
    const fields = ['kind', 'metadata', 'spec'];
    const request = { filter: entityFilter, fields, pageSize: 500 };
    const found = [];
    for await (const page of catalog.streamEntities(request, { token })) {
      for (const entity of page) {
        const { kind, metadata } = entity;
        const facts = {};
        for (const [name, read] of Object.entries(FACTS)) {
          facts[name] = read(entity);
        }
        const { namespace = 'default', name } = metadata;
        found.push({ entity: { kind, namespace, name }, facts });
      }
    }
    return found;
  },
};

module.exports = [
  fromBenchmarks(`${community}-backend`).default,
  fromBenchmarks(`${community}-backend-module-jsonfc`).default,
  createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'ml-facts',
    register(env) {
      env.registerInit({
        deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
        async init({ retrievers }) {
          retrievers.addFactRetrievers({ mlFacts: retriever });
        },
      });
    },
  }),
];
