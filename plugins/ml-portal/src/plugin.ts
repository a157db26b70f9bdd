import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import {
  createSearchResultListItemExtension,
  type SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import {
  isMlPortalSearchDocument,
  SEARCH_DOCUMENT_TYPE,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { createCardExtension } from '@backstage/plugin-home-react';
import { mlPortalApiFactory } from './api';
import { checked } from './checked';
import {
  adoptionRouteRef,
  exemptionsRouteRef,
  featuresRouteRef,
  featureStoresRouteRef,
  importPageRouteRef,
  linesOfBusinessRouteRef,
  modelsRouteRef,
  operatingModelsRouteRef,
  ownershipRouteRef,
  ownershipTabRouteRef,
  portfolioRouteRef,
  registerRouteRef,
  roadmapRequestRouteRef,
  roadmapRouteRef,
  rootRouteRef,
  scorecardsRouteRef,
  toolingDecisionRouteRef,
  toolsRouteRef,
  valueRouteRef,
  velocityRouteRef,
} from './routes';
import { portalSettings, portfolioSettings } from './settings';
import { lookingBackReaderSettings, readerSettings, WIDGETS } from './widgets';

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
    linesOfBusiness: linesOfBusinessRouteRef,
    scorecards: scorecardsRouteRef,
    register: registerRouteRef,
    operatingModels: operatingModelsRouteRef,
    value: valueRouteRef,
    velocity: velocityRouteRef,
    tools: toolsRouteRef,
    toolingDecision: toolingDecisionRouteRef,
    featureStores: featureStoresRouteRef,
    roadmap: roadmapRouteRef,
    roadmapRequest: roadmapRequestRouteRef,
    exemptions: exemptionsRouteRef,
    ownership: ownershipRouteRef,
    portfolio: portfolioRouteRef,
    adoption: adoptionRouteRef,
    features: featuresRouteRef,
  },
  externalRoutes: {
    ownershipTab: ownershipTabRouteRef,
    importPage: importPageRouteRef,
  },
});

/** All pages of the portal; mount it at `/ml-portal`. @public */
export const MlPortalPage = mlPortalPlugin.provide(
  createRoutableExtension({
    name: 'MlPortalPage',
    component: () =>
      import('./components/MlPortalPage').then(m =>
        checked('MlPortalPage', portalSettings, m.MlPortalPage),
      ),
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

/** What a model is for, and how it is made, for its overview. @public */
export const EntityModelCard = mlPortalPlugin.provide(
  createComponentExtension({
    name: 'EntityModelCard',
    component: {
      lazy: () =>
        import('./components/modelCard/ModelCard').then(m => m.ModelCard),
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

/**
 * A model, feature store or tool among search results; for the children of
 * `SearchResult`.
 *
 * @public
 */
export const MlPortalSearchResultListItem: (
  props: SearchResultListItemExtensionProps<{
    result?: SearchDocument;
    highlight?: ResultHighlight;
  }>,
) => JSX.Element | null = mlPortalPlugin.provide(
  createSearchResultListItemExtension({
    name: 'MlPortalSearchResultListItem',
    component: () =>
      import('./components/search/SearchResultListItem').then(
        m => m.SearchResultListItem,
      ),
    predicate: ({ type, document }) =>
      type === SEARCH_DOCUMENT_TYPE && isMlPortalSearchDocument(document),
  }),
);

/** Narrows search results by role, line of business and level. @public */
export const MlPortalSearchFilters = mlPortalPlugin.provide(
  createComponentExtension({
    name: 'MlPortalSearchFilters',
    component: {
      lazy: () =>
        import('./components/search/SearchFilters').then(m => m.SearchFilters),
    },
  }),
);

/** Narrows the catalog's list by ML data; beside its own filters. @public */
export const MlPortalCatalogFilters = mlPortalPlugin.provide(
  createComponentExtension({
    name: 'MlPortalCatalogFilters',
    component: {
      lazy: () =>
        import('./components/catalog/CatalogFilters').then(
          m => m.CatalogFilters,
        ),
    },
  }),
);

/** The portfolio of a line of business, for a tab. @public */
export const EntityLineOfBusinessPortfolioContent = mlPortalPlugin.provide(
  createRoutableExtension({
    name: 'EntityLineOfBusinessPortfolioContent',
    component: () =>
      import('./components/portfolio/PortfolioContent').then(m =>
        checked(
          'EntityLineOfBusinessPortfolioContent',
          portfolioSettings,
          m.PortfolioContent,
        ),
      ),
    mountPoint: portfolioRouteRef,
  }),
);

/** The models of the reader's groups, for a home page. @public */
export const HomePageMyModels = mlPortalPlugin.provide(
  createCardExtension<{ limit?: number }>({
    ...WIDGETS.myModels,
    settings: readerSettings(),
  }),
);

/** What others wait for from the reader's groups, for a home page. @public */
export const HomePageWaitingOnMe = mlPortalPlugin.provide(
  createCardExtension<{ limit?: number }>({
    ...WIDGETS.waitingOnMe,
    settings: readerSettings(),
  }),
);

/** What stands lower than some days ago, for a home page. @public */
export const HomePageBiggestDrops = mlPortalPlugin.provide(
  createCardExtension<{ limit?: number; days?: number }>({
    ...WIDGETS.biggestDrops,
    settings: lookingBackReaderSettings(),
  }),
);
