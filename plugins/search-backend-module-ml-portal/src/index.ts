/**
 * Makes the models, feature stores and tools of ML Portal searchable.
 *
 * @packageDocumentation
 */
export { searchModuleMlPortal as default } from './module';
