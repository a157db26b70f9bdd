import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Who the caller wants to be: the reference of a user. */
const USER_HEADER = 'x-demo-user';

/**
 * Whoever asks is who they say they are, as long as it is one of the people that
 * are configured, and never where that is not said to be wanted.
 */
const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: ({ config }) => ({
    enabled:
      process.env.NODE_ENV === 'development' ||
      config.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') === true,
    users: (config.getOptionalConfigArray('people') ?? []).map(person =>
      person.getString('user'),
    ),
  }),
  async authenticate({ req }, { enabled, users }) {
    if (!enabled) {
      throw new NotAllowedError(
        'Nobody signs in without a password outside of development, unless auth.providers.demo.dangerouslyAllowOutsideDevelopment says so',
      );
    }
    const user = users.find(known => known === req.header(USER_HEADER));
    if (!user) {
      throw new AuthenticationError(
        `The header ${USER_HEADER} has to name one of auth.providers.demo.people`,
      );
    }
    return { result: { user } };
  },
});

/** Lets people try the portal as one of those of the example company. */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-sign-in',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({ entityRef: result.user }),
          }),
        });
      },
    });
  },
});
