import {
  createApiFactory,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  type MlPortalApi,
  MlPortalClient,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/**
 * The API of ML Portal's backend.
 *
 * @public
 */
export const mlPortalApiRef = createApiRef<MlPortalApi>({
  id: 'plugin.ml-portal.service',
});

export const mlPortalApiFactory = createApiFactory({
  api: mlPortalApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: options => new MlPortalClient(options),
});
