import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readRecognition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { readModelDirectory } from '@ml-portal/backstage-plugin-ml-portal-node';
import { ChangeHints } from './ChangeHints';
import { MlPortalEntityProcessor } from './MlPortalEntityProcessor';
import { ModelDirectoryProvider } from './ModelDirectoryProvider';

/**
 * Teaches the catalog what ML models, feature stores and platform tools are.
 *
 * @public
 */
export const catalogModuleMlPortal = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'ml-portal',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
      },
      async init({ catalog, config, events, logger }) {
        catalog.addProcessor(
          new MlPortalEntityProcessor({
            recognition: readRecognition(config),
            hints: new ChangeHints({ events, logger }),
          }),
        );
        const directory = readModelDirectory(config);
        if (directory) {
          catalog.addEntityProvider(new ModelDirectoryProvider(directory));
        }
      },
    });
  },
});
