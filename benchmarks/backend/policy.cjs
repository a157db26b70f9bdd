// Everybody may do everything, but people named reader-<n> see only some entities: the
// organisation, tools and stores, and the models of one audience, a tenth of all.
const { fromPortal } = require('../lib/packages.cjs');

const { createBackendModule } = fromPortal('@backstage/backend-plugin-api');
const { catalogConditions, createCatalogConditionalDecision } = fromPortal(
  '@backstage/plugin-catalog-backend/alpha',
);
const { AuthorizeResult, isPermission, isResourcePermission } = fromPortal(
  '@backstage/plugin-permission-common',
);
const { catalogEntityReadPermission } = fromPortal(
  '@backstage/plugin-catalog-common/alpha',
);
const { policyExtensionPoint } = fromPortal(
  '@backstage/plugin-permission-node/alpha',
);

const READER = /^user:default\/reader-(\d+)$/;
const AUDIENCE_ANNOTATION = 'example.com/audience';
const AUDIENCES = 10;

async function handle({ permission }, user) {
  const reader = user?.info.userEntityRef.match(READER);
  if (!reader) return { result: AuthorizeResult.ALLOW };
  if (isPermission(permission, catalogEntityReadPermission)) {
    return createCatalogConditionalDecision(permission, {
      anyOf: [
        catalogConditions.isEntityKind({ kinds: ['Group', 'User'] }),
        catalogConditions.hasSpec({ key: 'type', value: 'ml-platform-tool' }),
        catalogConditions.hasSpec({ key: 'type', value: 'feature-store' }),
        catalogConditions.hasAnnotation({
          annotation: AUDIENCE_ANNOTATION,
          value: `audience-${Number(reader[1]) % AUDIENCES}`,
        }),
      ],
    });
  }
  return {
    result: isResourcePermission(permission, 'catalog-entity')
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
  };
}

module.exports = createBackendModule({
  pluginId: 'permission',
  moduleId: 'benchmark-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({ handle });
      },
    });
  },
});
