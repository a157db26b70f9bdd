import {
  EXEMPTION_STATUSES,
  type ExemptionStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useSearchParams } from 'react-router-dom';
import { PAGE_SIZES } from '../../settings';

/** Stands for every status in the address. */
export const ALL = 'all';

/** Reads and writes status and page size in the address; at first, those that wait. */
export function useExemptionFilter() {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get('status');
  const status: ExemptionStatus | typeof ALL =
    EXEMPTION_STATUSES.find(known => known === named) ??
    (named === ALL ? ALL : 'requested');
  const limit =
    PAGE_SIZES.find(size => String(size) === parameters.get('limit')) ??
    PAGE_SIZES[0];
  const set = (name: 'status' | 'limit', value: string) =>
    setParameters(
      current => {
        const next = new URLSearchParams(current);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return { status, limit, set };
}
