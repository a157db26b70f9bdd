import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import { mlPortalApiFactory } from './api';
import { catalogExtensions } from './catalogExtensions';
import { mlPortalEntityPresentationApiFactory } from './entityPresentation';
import { entityExtensions } from './entityExtensions';
import { homeExtensions } from './homeWidgets';
import { pageExtensions } from './pageExtensions';
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
import { searchExtensions } from './searchExtensions';

const mlPortalApi = ApiBlueprint.make({
  params: defineParams => defineParams(mlPortalApiFactory),
});

/**
 * The plugin for apps of the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'ml-portal',
  title: 'ML Portal',
  icon: <DeviceHubIcon />,
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
  extensions: [
    mlPortalApi,
    ...pageExtensions,
    ...entityExtensions,
    ...catalogExtensions,
    ...homeExtensions,
    ...searchExtensions,
  ],
});

/**
 * Shows models, feature stores and tools with icons of their own, wherever the app
 * links to them. Not part of the plugin: it takes the place of the catalog's own
 * presentation of entities. Add it to the app's `features`.
 *
 * @alpha
 */
export const mlPortalEntityPresentation = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      name: 'entity-presentation',
      params: defineParams =>
        defineParams(mlPortalEntityPresentationApiFactory),
    }),
  ],
});
