import { useApi } from '@backstage/core-plugin-api';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';

const EVERY_MS = 15_000;
const MOST = 500;

/** The exemptions of one entity, and what the reader may do. */
export interface EntityExemptions {
  entityRef: string;
  /** The newest of a check. */
  find(scorecard: string, check: string): Exemption | undefined;
  mayRequest: boolean;
  /** Asks the server again. */
  reload: () => void;
}

/** Undefined until they are known. */
export function useExemptions(entityRef: string): EntityExemptions | undefined {
  const api = useApi(mlPortalApiRef);
  const { value, retry } = useLive(
    signal => api.getExemptions({ entityRef, limit: MOST }, { signal }),
    [api, entityRef],
    EVERY_MS,
  );
  return (
    value && {
      entityRef,
      find: (scorecard, check) =>
        value.items.find(
          item => item.scorecard === scorecard && item.check === check,
        ),
      mayRequest: value.mayRequest ?? false,
      reload: retry,
    }
  );
}
