import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { MlPortalClient } from '@ml-portal/backstage-plugin-ml-portal-common';

/** A client that calls ML Portal as the search plugin itself. */
export function createServiceClient(
  discovery: DiscoveryService,
  auth: AuthService,
): MlPortalClient {
  return new MlPortalClient({
    discoveryApi: discovery,
    fetchApi: {
      async fetch(input, init) {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'ml-portal',
        });
        const headers = new Headers(init?.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  });
}
