/**
 * Backend module that adds facts of the MLflow model registry to ML Portal.
 *
 * @packageDocumentation
 */
export { mlPortalModuleMlflow as default } from './module';
