import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { narrowed } from './narrowed';
import { isFeatureStore, isLineOfBusiness, isModel, isTool } from './roles';
import {
  adoptionRouteRef,
  featuresRouteRef,
  ownershipRouteRef,
  portfolioRouteRef,
} from './routes';
import { cardSettings, portfolioSettings } from './settings';

const ownershipCard = EntityCardBlueprint.makeWithOverrides({
  name: 'ownership',
  configSchema: cardSettings,
  factory: (original, context) => {
    const { filter, config } = narrowed(isModel, context);
    return original(
      {
        filter,
        loader: () =>
          import('./components/entity/OwnershipCard').then(m => (
            <m.OwnershipCard title={config.title} />
          )),
      },
      { config },
    );
  },
});

const modelCard = EntityCardBlueprint.makeWithOverrides({
  name: 'model-card',
  configSchema: cardSettings,
  factory: (original, context) => {
    const { filter, config } = narrowed(isModel, context);
    return original(
      {
        filter,
        loader: () =>
          import('./components/modelCard/ModelCard').then(m => (
            <m.ModelCard title={config.title} />
          )),
      },
      { config },
    );
  },
});

const ownershipContent = EntityContentBlueprint.makeWithOverrides({
  name: 'ownership',
  factory: (original, context) => {
    const { filter, config } = narrowed(isModel, context);
    return original(
      {
        path: '/ownership',
        title: 'Ownership',
        routeRef: ownershipRouteRef,
        filter,
        loader: () =>
          import('./components/entity/OwnershipContent').then(m => (
            <m.OwnershipContent />
          )),
      },
      { config },
    );
  },
});

const portfolioContent = EntityContentBlueprint.makeWithOverrides({
  name: 'portfolio',
  configSchema: portfolioSettings,
  factory: (original, context) => {
    const { filter, config } = narrowed(isLineOfBusiness, context);
    return original(
      {
        path: '/portfolio',
        title: 'ML portfolio',
        routeRef: portfolioRouteRef,
        filter,
        loader: () =>
          import('./components/portfolio/PortfolioContent').then(m => (
            <m.PortfolioContent sections={config.sections} />
          )),
      },
      { config },
    );
  },
});

const adoptionContent = EntityContentBlueprint.makeWithOverrides({
  name: 'adoption',
  factory: (original, context) => {
    const { filter, config } = narrowed(isTool, context);
    return original(
      {
        path: '/adoption',
        title: 'Adoption',
        routeRef: adoptionRouteRef,
        filter,
        loader: () =>
          import('./components/tools/ToolContent').then(m => <m.ToolContent />),
      },
      { config },
    );
  },
});

const featuresContent = EntityContentBlueprint.makeWithOverrides({
  name: 'features',
  factory: (original, context) => {
    const { filter, config } = narrowed(isFeatureStore, context);
    return original(
      {
        path: '/features',
        title: 'Features',
        routeRef: featuresRouteRef,
        filter,
        loader: () =>
          import('./components/featureStores/FeatureStoreContent').then(m => (
            <m.FeatureStoreContent />
          )),
      },
      { config },
    );
  },
});

/** What the pages of models, lines of business, tools and stores get. */
export const entityExtensions = [
  ownershipCard,
  modelCard,
  ownershipContent,
  portfolioContent,
  adoptionContent,
  featuresContent,
];
