import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { mlPortalApiFactory } from './api';
import {
  exemptionsRouteRef,
  modelsRouteRef,
  ownershipRouteRef,
  ownershipTabRouteRef,
  rootRouteRef,
} from './routes';

/**
 * The plugin for apps of the legacy frontend system.
 *
 * @public
 */
export const mlPortalPlugin = createPlugin({
  id: 'ml-portal',
  apis: [mlPortalApiFactory],
  routes: {
    root: rootRouteRef,
    models: modelsRouteRef,
    exemptions: exemptionsRouteRef,
    ownership: ownershipRouteRef,
  },
  externalRoutes: { ownershipTab: ownershipTabRouteRef },
});

/** Overview, models and exemptions; mount it at `/ml-portal`. @public */
export const MlPortalPage = mlPortalPlugin.provide(
  createRoutableExtension({
    name: 'MlPortalPage',
    component: () =>
      import('./components/MlPortalPage').then(m => m.MlPortalPage),
    mountPoint: rootRouteRef,
  }),
);

/** A model's ownership, for its overview. @public */
export const EntityModelOwnershipCard = mlPortalPlugin.provide(
  createComponentExtension({
    name: 'EntityModelOwnershipCard',
    component: {
      lazy: () =>
        import('./components/entity/OwnershipCard').then(m => m.OwnershipCard),
    },
  }),
);

/** A model's ownership, whole, for a tab. @public */
export const EntityModelOwnershipContent = mlPortalPlugin.provide(
  createRoutableExtension({
    name: 'EntityModelOwnershipContent',
    component: () =>
      import('./components/entity/OwnershipContent').then(
        m => m.OwnershipContent,
      ),
    mountPoint: ownershipRouteRef,
  }),
);
