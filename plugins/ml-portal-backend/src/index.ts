/**
 * Backend of ML Portal: evaluates the catalog, stores the results, and serves
 * the ownership API.
 *
 * @packageDocumentation
 */
export { mlPortalPlugin as default } from './plugin';
