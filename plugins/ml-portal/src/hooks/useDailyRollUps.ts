import { useApi } from '@backstage/core-plugin-api';
import type { DailyRollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../api';
import { causedBy } from '../causedBy';
import { dayIn } from '../days';
import { type Polled, usePolled } from './usePolled';

/** How many days are shown, today included. */
export const TREND_DAYS = 90;
/** Ninety days change once a day, so not with every result. */
const EVERY_MS = 5 * 60 * 1000;

/**
 * How a line of business, or else the organization, stood day by day. Undefined
 * until that is known, and for readers who may not read everything: what was
 * recorded counts all models.
 */
export function useDailyRollUps(
  lineOfBusiness?: string,
): Polled<DailyRollUp[]> | undefined {
  const api = useApi(mlPortalApiRef);
  const polled = usePolled(
    async signal => {
      const from = dayIn(1 - TREND_DAYS);
      const { items } = lineOfBusiness
        ? await api.getLineOfBusinessHistory(
            lineOfBusiness,
            { from },
            { signal },
          )
        : await api.getOrganizationHistory({ from }, { signal });
      return items;
    },
    [api, lineOfBusiness],
    EVERY_MS,
  );
  return polled.outdated || causedBy(polled.error, 'NotAllowedError')
    ? undefined
    : polled;
}
