import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { isError } from '@backstage/errors';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ModelOwnership } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { type Polled, usePolled } from '../../hooks/usePolled';

const EVERY_MS = 5_000;

/**
 * The ownership of the page's model, kept fresh. Null while the model has not
 * been evaluated, as right after its registration.
 */
export function useOwnership(): Polled<ModelOwnership | null> {
  const api = useApi(mlPortalApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return usePolled(
    signal =>
      api.getOwnership(entityRef, { signal }).catch(error => {
        // The client names the error after the one in the reply.
        if (isError(error) && error.cause && isNotFound(error.cause)) {
          return null;
        }
        throw error;
      }),
    [api, entityRef],
    EVERY_MS,
  );
}

function isNotFound(error: unknown): boolean {
  return isError(error) && error.name === 'NotFoundError';
}
