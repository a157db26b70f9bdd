import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  MlPortalApi,
  RequestOptions,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../api';
import { causedBy } from '../causedBy';
import { useLive } from './useLive';
import type { Polled } from './usePolled';

const EVERY_MS = 5_000;

/**
 * What the portal knows of the page's entity, kept fresh. Null while the entity
 * has not been evaluated, as right after its registration.
 *
 * @param get - the same at every call
 */
export function useEntityResult<T>(
  get: (
    api: MlPortalApi,
    entityRef: string,
    options: RequestOptions,
  ) => Promise<T>,
): Polled<T | null> {
  const api = useApi(mlPortalApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return useLive(
    async signal => {
      try {
        return await get(api, entityRef, { signal });
      } catch (error) {
        if (causedBy(error, 'NotFoundError')) {
          return null;
        }
        throw error;
      }
    },
    [api, entityRef, get],
    EVERY_MS,
  );
}
