import {
  OBJECTIVE_STANDINGS,
  type ObjectiveFilter,
  type ObjectiveSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useAddress } from '../../hooks/useAddress';
import { PAGE_SIZES } from '../../settings';

/** Stands for all teams that a model could wait for. */
export const ANOTHER_TEAM = 'another-team';

const ADDRESS = {
  q: null,
  lineOfBusiness: null,
  standing: OBJECTIVE_STANDINGS,
  currency: null,
  waitsFor: null,
  limit: PAGE_SIZES.map(String),
} as const;

type Values = ReturnType<typeof useAddress<typeof ADDRESS>>['values'];

/** What the address says of the list, as text. */
export type ObjectivesFilter = Omit<Values, 'limit'>;

function toQuery({
  currency,
  waitsFor,
  ...filter
}: ObjectivesFilter): ObjectiveFilter & { sort: ObjectiveSort } {
  return {
    ...filter,
    ...(waitsFor === ANOTHER_TEAM && { status: 'fenced' }),
    ...(waitsFor && waitsFor !== ANOTHER_TEAM && { fencedTo: waitsFor }),
    // Only amounts of one currency compare.
    ...(currency ? { currency, sort: '-value' } : { sort: 'title' }),
  };
}

/** Reads and writes in the address what narrows the list of objectives. */
export function useObjectivesFilter() {
  const { values, set } = useAddress(ADDRESS);
  const { limit, ...filter } = values;
  return {
    filter,
    query: {
      ...toQuery(filter),
      limit: limit ? Number(limit) : PAGE_SIZES[0],
    },
    set,
  };
}
