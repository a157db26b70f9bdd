import { createBackendModule } from '@backstage/backend-plugin-api';

/**
 * Adds the documents of ML Portal to the search index.
 *
 * @public
 */
export const searchModuleMlPortal = createBackendModule({
  pluginId: 'search',
  moduleId: 'ml-portal',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});
