import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { mlPortalApiFactory } from './api';
import {
  adoptionRouteRef,
  exemptionsRouteRef,
  featuresRouteRef,
  featureStoresRouteRef,
  modelsRouteRef,
  ownershipRouteRef,
  ownershipTabRouteRef,
  rootRouteRef,
  toolsRouteRef,
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
    tools: toolsRouteRef,
    featureStores: featureStoresRouteRef,
    exemptions: exemptionsRouteRef,
    ownership: ownershipRouteRef,
    adoption: adoptionRouteRef,
    features: featuresRouteRef,
  },
  externalRoutes: { ownershipTab: ownershipTabRouteRef },
});

/** All pages of the portal; mount it at `/ml-portal`. @public */
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

/** A tool's adoption, alternatives and scorecard, for a tab. @public */
export const EntityToolAdoptionContent = mlPortalPlugin.provide(
  createRoutableExtension({
    name: 'EntityToolAdoptionContent',
    component: () =>
      import('./components/tools/ToolContent').then(m => m.ToolContent),
    mountPoint: adoptionRouteRef,
  }),
);

/** A feature store's features, reuse and scorecard, for a tab. @public */
export const EntityFeatureStoreContent = mlPortalPlugin.provide(
  createRoutableExtension({
    name: 'EntityFeatureStoreContent',
    component: () =>
      import('./components/featureStores/FeatureStoreContent').then(
        m => m.FeatureStoreContent,
      ),
    mountPoint: featuresRouteRef,
  }),
);
