/**
 * Actions with which software templates register models.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMlPortal as default } from './module';
