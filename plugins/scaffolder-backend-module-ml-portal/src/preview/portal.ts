import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { InputError, ResponseError } from '@backstage/errors';
import {
  type MlPortalApi,
  MlPortalClient,
  type PreviewItem,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What it takes to ask the portal. */
export interface PortalServices {
  auth: AuthService;
  discovery: DiscoveryService;
}

/** The portal as somebody else sees it. */
export function portalFor(
  credentials: BackstageCredentials,
  { auth, discovery }: PortalServices,
): MlPortalApi {
  return new MlPortalClient({
    discoveryApi: discovery,
    fetchApi: {
      fetch: async (input, init) => {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: credentials,
          targetPluginId: 'ml-portal',
        });
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  });
}

/**
 * What documents would be.
 *
 * @throws InputError with the errors of ingestion, where a document is invalid
 */
export async function preview(
  yaml: string,
  portal: MlPortalApi,
  signal?: AbortSignal,
): Promise<PreviewItem[]> {
  try {
    const { items } = await portal.preview(yaml, { signal });
    return items;
  } catch (error) {
    if (ResponseError.is(error) && error.statusCode === 400) {
      throw new InputError(error.cause.message);
    }
    throw error;
  }
}
