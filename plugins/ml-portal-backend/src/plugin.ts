import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { mlPortalPermissions } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalFactsExtensionPoint } from '@ml-portal/backstage-plugin-ml-portal-node';
import { registerActions } from './actions/registerActions';
import { readConfig } from './config';
import { createServices } from './createServices';
import { openDatabase } from './database/migrate';
import { FactProviders } from './facts/FactProviders';
import { BADGES_PATH } from './router/badgeRoutes';
import { createRouter } from './router/createRouter';
import { noSuchRoute } from './router/noSuchRoute';

/**
 * The backend plugin `ml-portal`.
 *
 * @public
 */
export const mlPortalPlugin = createBackendPlugin({
  pluginId: 'ml-portal',
  register(env) {
    const providers = new FactProviders();
    env.registerExtensionPoint(mlPortalFactsExtensionPoint, providers);

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({
        actionsRegistry,
        database,
        httpRouter,
        lifecycle,
        ...platform
      }) {
        platform.permissionsRegistry.addPermissions(mlPortalPermissions);
        const config = readConfig(platform.config);
        const { services, start, stop } = createServices({
          ...platform,
          config,
          knex: await openDatabase(database),
          providers,
        });
        if (config.badges.public) {
          httpRouter.addAuthPolicy({
            path: BADGES_PATH,
            allow: 'unauthenticated',
          });
        }
        registerActions(actionsRegistry, services);
        httpRouter.use(createRouter(services));
        httpRouter.use(noSuchRoute());
        lifecycle.addShutdownHook(stop);
        await start();
      },
    });
  },
});
