import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ModelOwnership } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { causedBy } from '../../causedBy';
import { useLive } from '../../hooks/useLive';
import type { Polled } from '../../hooks/usePolled';

const EVERY_MS = 5_000;

/**
 * The ownership of the page's model, kept fresh. Null while the model has not
 * been evaluated, as right after its registration.
 */
export function useOwnership(): Polled<ModelOwnership | null> {
  const api = useApi(mlPortalApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return useLive(
    signal =>
      api.getOwnership(entityRef, { signal }).catch(error => {
        if (causedBy(error, 'NotFoundError')) {
          return null;
        }
        throw error;
      }),
    [api, entityRef],
    EVERY_MS,
  );
}
