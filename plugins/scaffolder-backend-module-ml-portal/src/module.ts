import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { readRecognition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { readModelDirectory } from '@ml-portal/backstage-plugin-ml-portal-node';
import { createWriteAction } from './catalogInfo/createWriteAction';
import { createPublishAction } from './directory/createPublishAction';
import { createPreviewAction } from './preview/createPreviewAction';

/**
 * Adds the actions of ML Portal to software templates.
 *
 * @public
 */
export const scaffolderModuleMlPortal = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'ml-portal',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        permissions: coreServices.permissions,
      },
      async init({ actions, auth, catalog, config, discovery, permissions }) {
        actions.addActions(
          createWriteAction({ recognition: readRecognition(config) }),
          createPreviewAction({ auth, discovery }),
        );
        const directory = readModelDirectory(config);
        if (directory) {
          actions.addActions(
            createPublishAction({ directory, catalog, permissions }),
          );
        }
      },
    });
  },
});
