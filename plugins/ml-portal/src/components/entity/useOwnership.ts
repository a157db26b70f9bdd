import type {
  MlPortalApi,
  ModelOwnership,
  RequestOptions,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Polled } from '../../hooks/usePolled';
import { useEntityResult } from '../../hooks/useEntityResult';

const getOwnership = (
  api: MlPortalApi,
  entityRef: string,
  options: RequestOptions,
) => api.getOwnership(entityRef, options);

/** The ownership of the page's model, kept fresh; null before its evaluation. */
export function useOwnership(): Polled<ModelOwnership | null> {
  return useEntityResult(getOwnership);
}
