import { useApi } from '@backstage/core-plugin-api';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';

const EVERY_MS = 15_000;
const MOST = 500;

/** The exemptions of one entity, and what the reader may do. */
export interface EntityExemptions {
  entityRef: string;
  /** Those from a check, the newest first. */
  of(scorecard: string, check: string): Exemption[];
  mayRequest: boolean;
  /** Who decides, as far as the reader may know. */
  approvers: string[];
  /** Asks the server again. */
  reload: () => void;
}

/** `exemptions` is undefined until they are known. */
export function useExemptions(entityRef: string): {
  exemptions?: EntityExemptions;
  error?: Error;
  retry: () => void;
} {
  const api = useApi(mlPortalApiRef);
  const { value, error, outdated, retry } = useLive(
    signal => api.getExemptions({ entityRef, limit: MOST }, { signal }),
    [api, entityRef],
    EVERY_MS,
  );
  const exemptions =
    value && !outdated
      ? {
          entityRef,
          of: (scorecard: string, check: string) =>
            value.items.filter(
              item => item.scorecard === scorecard && item.check === check,
            ),
          mayRequest: value.mayRequest ?? false,
          approvers: value.approvers ?? [],
          reload: retry,
        }
      : undefined;
  return { exemptions, error, retry };
}
