import type { Entity } from '@backstage/catalog-model';
import { type ApiHolder, configApiRef } from '@backstage/core-plugin-api';
import {
  hasRole,
  readRecognition,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/**
 * Whether an entity is a model by this portal's configuration; made for the
 * `if` of `EntitySwitch.Case`.
 *
 * @public
 */
export function isModel(
  entity: Entity,
  { apis }: { apis: ApiHolder },
): boolean {
  const config = apis.get(configApiRef);
  return (
    config !== undefined && hasRole(entity, 'model', readRecognition(config))
  );
}
