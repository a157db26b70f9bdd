import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isFeatureStore, isLineOfBusiness, isModel, isTool } from './roles';
import {
  adoptionRouteRef,
  featuresRouteRef,
  ownershipRouteRef,
  portfolioRouteRef,
} from './routes';

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

const modelCard = EntityCardBlueprint.makeWithOverrides({
  name: 'model-card',
  factory: (original, { apis }) =>
    original({
      filter: entity => isModel(entity, { apis }),
      loader: () =>
        import('./components/modelCard/ModelCard').then(m => <m.ModelCard />),
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

/** What the pages of models, lines of business, tools and stores get. */
export const entityExtensions = [
  ownershipCard,
  modelCard,
  ownershipContent,
  portfolioContent,
  adoptionContent,
  featuresContent,
];
