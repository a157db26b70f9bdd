/**
 * Frontend of ML Portal. The exports here are for apps of the legacy frontend
 * system; `./alpha` is for those of the new one.
 *
 * @packageDocumentation
 */
export { mlPortalApiRef } from './api';
export { mlPortalEntityPresentationApiFactory } from './entityPresentation';
export { isFeatureStore, isLineOfBusiness, isModel, isTool } from './roles';
export {
  EntityFeatureStoreContent,
  EntityLineOfBusinessPortfolioContent,
  EntityModelCard,
  EntityModelOwnershipCard,
  EntityModelOwnershipContent,
  EntityToolAdoptionContent,
  HomePageBiggestDrops,
  HomePageMyModels,
  HomePageWaitingOnMe,
  MlPortalCatalogFilters,
  MlPortalPage,
  mlPortalPlugin,
  MlPortalSearchFilters,
  MlPortalSearchResultListItem,
} from './plugin';
export type { MlPortalPageProps } from './components/MlPortalPage';
export type { PortfolioProps } from './components/portfolio/PortfolioContent';
export type { CardProps } from './components/Section';
export type {
  FeatureStoreColumn,
  LineOfBusinessColumn,
  ListOptions,
  MlPortalTab,
  ModelColumn,
  OverviewSection,
  PageSize,
  PortfolioSection,
  ToolColumn,
} from './settings';
export { mlPortalTranslationRef } from './translation';
