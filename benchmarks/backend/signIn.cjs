// Signs in whoever a request says it is, so that the load can come from many people.
const { fromPortal } = require('../lib/packages.cjs');

const { createBackendModule } = fromPortal('@backstage/backend-plugin-api');
const {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} = fromPortal('@backstage/plugin-auth-node');

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => ({}),
  authenticate: async ({ req }) => ({
    result: { name: req.header('x-benchmark-user') },
  }),
});

module.exports = createBackendModule({
  pluginId: 'auth',
  moduleId: 'benchmark-provider',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'benchmark',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: async ({ result }, context) => {
              const sub = `user:default/${result.name}`;
              return context.issueToken({ claims: { sub, ent: [sub] } });
            },
          }),
        });
      },
    });
  },
});
