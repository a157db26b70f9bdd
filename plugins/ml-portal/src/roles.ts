import type { Entity } from '@backstage/catalog-model';
import { type ApiHolder, configApiRef } from '@backstage/core-plugin-api';
import {
  hasRole,
  readRecognition,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** Made for the `if` of `EntitySwitch.Case`. */
type RoleCondition = (entity: Entity, context: { apis: ApiHolder }) => boolean;

function isOf(role: Parameters<typeof hasRole>[1]): RoleCondition {
  return (entity, { apis }) => {
    const config = apis.get(configApiRef);
    return (
      config !== undefined && hasRole(entity, role, readRecognition(config))
    );
  };
}

/** Whether an entity is a model by this portal's configuration. @public */
export const isModel = isOf('model');

/** Whether an entity is a feature store by this portal's configuration. @public */
export const isFeatureStore = isOf('featureStore');

/** Whether an entity is a platform tool by this portal's configuration. @public */
export const isTool = isOf('tool');

/** Whether an entity is a line of business by this portal's configuration. @public */
export const isLineOfBusiness = isOf('lineOfBusiness');
