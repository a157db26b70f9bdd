import { Content } from '@backstage/core-components';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import type { ReactNode } from 'react';
import { homeExtensions } from './homeWidgets';
import { mlPortalApiFactory } from './api';
import { catalogExtensions } from './catalogExtensions';
import { mlPortalEntityPresentationApiFactory } from './entityPresentation';
import { isFeatureStore, isLineOfBusiness, isModel, isTool } from './roles';
import {
  adoptionRouteRef,
  exemptionsRouteRef,
  featuresRouteRef,
  featureStoresRouteRef,
  importPageRouteRef,
  linesOfBusinessRouteRef,
  modelsRouteRef,
  ownershipRouteRef,
  ownershipTabRouteRef,
  portfolioRouteRef,
  registerRouteRef,
  rootRouteRef,
  scorecardsRouteRef,
  toolsRouteRef,
} from './routes';
import { searchExtensions } from './searchExtensions';

/** What the new frontend system leaves to the page. */
function SubPage({ children }: { children: ReactNode }) {
  return (
    <main>
      <Content>{children}</Content>
    </main>
  );
}

const mlPortalApi = ApiBlueprint.make({
  params: defineParams => defineParams(mlPortalApiFactory),
});

const mlPortalPage = PageBlueprint.make({
  params: {
    path: '/ml-portal',
    title: 'ML Portal',
    icon: <DeviceHubIcon />,
    routeRef: rootRouteRef,
  },
});

const overviewSubPage = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    loader: () =>
      import('./components/overview/OverviewContent').then(m => (
        <SubPage>
          <m.OverviewContent />
        </SubPage>
      )),
  },
});

const modelsSubPage = SubPageBlueprint.make({
  name: 'models',
  params: {
    path: 'models',
    title: 'Models',
    loader: () =>
      import('./components/models/ModelsContent').then(m => (
        <SubPage>
          <m.ModelsContent />
        </SubPage>
      )),
  },
});

const linesOfBusinessSubPage = SubPageBlueprint.make({
  name: 'lines-of-business',
  params: {
    path: 'lines-of-business',
    title: 'Lines of business',
    loader: () =>
      import('./components/linesOfBusiness/LinesOfBusinessContent').then(m => (
        <SubPage>
          <m.LinesOfBusinessContent />
        </SubPage>
      )),
  },
});

const toolsSubPage = SubPageBlueprint.make({
  name: 'tools',
  params: {
    path: 'tools',
    title: 'Tools',
    loader: () =>
      import('./components/tools/ToolsContent').then(m => (
        <SubPage>
          <m.ToolsContent />
        </SubPage>
      )),
  },
});

const featureStoresSubPage = SubPageBlueprint.make({
  name: 'feature-stores',
  params: {
    path: 'feature-stores',
    title: 'Feature stores',
    loader: () =>
      import('./components/featureStores/FeatureStoresContent').then(m => (
        <SubPage>
          <m.FeatureStoresContent />
        </SubPage>
      )),
  },
});

const scorecardsSubPage = SubPageBlueprint.make({
  name: 'scorecards',
  params: {
    path: 'scorecards',
    title: 'Scorecards',
    loader: () =>
      import('./components/scorecards/ScorecardsContent').then(m => (
        <SubPage>
          <m.ScorecardsContent />
        </SubPage>
      )),
  },
});

const registerSubPage = SubPageBlueprint.make({
  name: 'register',
  params: {
    path: 'register',
    title: 'Register a model',
    loader: () =>
      import('./components/register/RegisterContent').then(m => (
        <SubPage>
          <m.RegisterContent />
        </SubPage>
      )),
  },
});

const exemptionsSubPage = SubPageBlueprint.make({
  name: 'exemptions',
  params: {
    path: 'exemptions',
    title: 'Exemptions',
    loader: () =>
      import('./components/exemptions/ExemptionsContent').then(m => (
        <SubPage>
          <m.ExemptionsContent />
        </SubPage>
      )),
  },
});

const ownershipCard = EntityCardBlueprint.makeWithOverrides({
  name: 'ownership',
  factory: (original, { apis }) =>
    original({
      filter: entity => isModel(entity, { apis }),
      loader: () =>
        import('./components/entity/OwnershipCard').then(m => (
          <m.OwnershipCard />
        )),
    }),
});

const ownershipContent = EntityContentBlueprint.makeWithOverrides({
  name: 'ownership',
  factory: (original, { apis }) =>
    original({
      path: '/ownership',
      title: 'Ownership',
      routeRef: ownershipRouteRef,
      filter: entity => isModel(entity, { apis }),
      loader: () =>
        import('./components/entity/OwnershipContent').then(m => (
          <m.OwnershipContent />
        )),
    }),
});

const portfolioContent = EntityContentBlueprint.makeWithOverrides({
  name: 'portfolio',
  factory: (original, { apis }) =>
    original({
      path: '/portfolio',
      title: 'ML portfolio',
      routeRef: portfolioRouteRef,
      filter: entity => isLineOfBusiness(entity, { apis }),
      loader: () =>
        import('./components/portfolio/PortfolioContent').then(m => (
          <m.PortfolioContent />
        )),
    }),
});

const adoptionContent = EntityContentBlueprint.makeWithOverrides({
  name: 'adoption',
  factory: (original, { apis }) =>
    original({
      path: '/adoption',
      title: 'Adoption',
      routeRef: adoptionRouteRef,
      filter: entity => isTool(entity, { apis }),
      loader: () =>
        import('./components/tools/ToolContent').then(m => <m.ToolContent />),
    }),
});

const featuresContent = EntityContentBlueprint.makeWithOverrides({
  name: 'features',
  factory: (original, { apis }) =>
    original({
      path: '/features',
      title: 'Features',
      routeRef: featuresRouteRef,
      filter: entity => isFeatureStore(entity, { apis }),
      loader: () =>
        import('./components/featureStores/FeatureStoreContent').then(m => (
          <m.FeatureStoreContent />
        )),
    }),
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
    tools: toolsRouteRef,
    featureStores: featureStoresRouteRef,
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
    mlPortalPage,
    overviewSubPage,
    modelsSubPage,
    linesOfBusinessSubPage,
    toolsSubPage,
    featureStoresSubPage,
    scorecardsSubPage,
    registerSubPage,
    exemptionsSubPage,
    ownershipCard,
    ownershipContent,
    portfolioContent,
    adoptionContent,
    featuresContent,
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
