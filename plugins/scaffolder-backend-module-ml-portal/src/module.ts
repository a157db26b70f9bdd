import { createBackendModule } from '@backstage/backend-plugin-api';

/**
 * Adds the actions of ML Portal to software templates.
 *
 * @public
 */
export const scaffolderModuleMlPortal = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'ml-portal',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});
