import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mlPortalFactsExtensionPoint } from '@ml-portal/backstage-plugin-ml-portal-node';
import { readInstances } from './config';
import { createMlflowFactProvider } from './createMlflowFactProvider';

/**
 * Adds facts of the MLflow model registry to what checks can ask for.
 *
 * @public
 */
export const mlPortalModuleMlflow = createBackendModule({
  pluginId: 'ml-portal',
  moduleId: 'mlflow',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        facts: mlPortalFactsExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, facts, logger }) {
        const instances = readInstances(config);
        if (instances.length === 0) {
          logger.info(
            'No facts of MLflow: mlPortal.mlflow.instances is not configured',
          );
          return;
        }
        facts.addFactProvider(createMlflowFactProvider(instances));
      },
    });
  },
});
