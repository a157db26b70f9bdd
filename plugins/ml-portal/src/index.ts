/**
 * Frontend of ML Portal. The exports here are for apps of the legacy frontend
 * system; `./alpha` is for those of the new one.
 *
 * @packageDocumentation
 */
export { mlPortalApiRef } from './api';
export { isModel } from './isModel';
export {
  EntityModelOwnershipCard,
  EntityModelOwnershipContent,
  MlPortalPage,
  mlPortalPlugin,
} from './plugin';
