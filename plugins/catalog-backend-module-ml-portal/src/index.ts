/**
 * Catalog module that validates and relates ML models, feature stores and
 * platform tools.
 *
 * @packageDocumentation
 */
export { catalogModuleMlPortal as default } from './module';
