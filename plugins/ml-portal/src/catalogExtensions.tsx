import { CatalogFilterBlueprint } from '@backstage/plugin-catalog-react/alpha';

const filters = () => import('./components/catalog/CatalogFilters');

/** What the plugin adds to the catalog's list of entities. */
export const catalogExtensions = [
  CatalogFilterBlueprint.make({
    name: 'stage-owner',
    params: { loader: () => filters().then(m => <m.StageOwnerPicker />) },
  }),
  CatalogFilterBlueprint.make({
    name: 'risk-rating',
    params: { loader: () => filters().then(m => <m.RiskRatingPicker />) },
  }),
  CatalogFilterBlueprint.make({
    name: 'tool-access',
    params: { loader: () => filters().then(m => <m.ToolAccessPicker />) },
  }),
];
