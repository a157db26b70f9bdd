import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readRecognition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { createServiceClient } from './collation/createServiceClient';
import { LeaveToMlPortalFactory } from './collation/LeaveToMlPortalFactory';
import { MlPortalCollatorFactory } from './collation/MlPortalCollatorFactory';
import { readCollationConfig } from './config';

/**
 * Adds the documents of ML Portal to the search index, and takes those of the
 * same entities out of the catalog's.
 *
 * @public
 */
export const searchModuleMlPortal = createBackendModule({
  pluginId: 'search',
  moduleId: 'ml-portal',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        index: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, index, logger, scheduler }) {
        const { schedule, ...options } = readCollationConfig(config);
        const recognition = readRecognition(config);
        index.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new MlPortalCollatorFactory(
            createServiceClient(discovery, auth),
            logger,
            { recognition, ...options },
          ),
        });
        index.addDecorator({
          factory: new LeaveToMlPortalFactory(recognition),
        });
      },
    });
  },
});
