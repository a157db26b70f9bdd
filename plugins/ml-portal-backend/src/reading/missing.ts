import { NotFoundError } from '@backstage/errors';
import {
  hasRole,
  type MlRole,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Services } from '../router/Services';
import { canSee, type Visibility } from '../visibility/Visibility';

/**
 * Why there is no result of an entity: it is none of what was asked for, or new,
 * or does not exist, as far as the caller may know.
 *
 * @param word - what people call one that was asked for
 */
export async function missing(
  entityRef: string,
  roles: readonly MlRole[],
  word: string,
  visibility: Visibility,
  { reader, config }: Pick<Services, 'reader' | 'config'>,
): Promise<NotFoundError> {
  const [entity] = canSee(visibility, entityRef)
    ? await reader.byRefs([entityRef])
    : [];
  if (!entity) {
    return new NotFoundError(`There is no ${word} ${entityRef}`);
  }
  return roles.some(role => hasRole(entity, role, config.recognition))
    ? new NotFoundError(`${entityRef} has not been evaluated yet`)
    : new NotFoundError(`${entityRef} is not a ${word}`);
}
