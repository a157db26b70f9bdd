import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  type MlPortalApi,
  type RequestOptions,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import type { Polled } from '../../hooks/usePolled';

const EVERY_MS = 30_000;
/** As many as the API takes. */
const MOST_OWNERS = 100;

/** What the reader is and belongs to, with what was found for it. */
export interface Mine<T> {
  /** References of the reader and of the reader's groups. */
  owners: string[];
  found: T;
}

/**
 * Loads what concerns the reader.
 *
 * @param find - the same at every call
 */
export function useMine<T>(
  find: (
    api: MlPortalApi,
    owners: string[],
    options: RequestOptions,
  ) => Promise<T>,
): Polled<Mine<T>> {
  const api = useApi(mlPortalApiRef);
  const identity = useApi(identityApiRef);
  return useLive(
    async signal => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      const owners = ownershipEntityRefs.slice(0, MOST_OWNERS);
      return { owners, found: await find(api, owners, { signal }) };
    },
    [api, identity, find],
    EVERY_MS,
  );
}
