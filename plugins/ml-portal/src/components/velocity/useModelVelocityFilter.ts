import {
  MODEL_VELOCITY_SORTS,
  TRAINING_STANDINGS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useAddress } from '../../hooks/useAddress';
import { PAGE_SIZES } from '../../settings';

const ADDRESS = {
  q: null,
  lineOfBusiness: null,
  training: TRAINING_STANDINGS,
  lifecycle: null,
  sort: MODEL_VELOCITY_SORTS,
  limit: PAGE_SIZES.map(String),
} as const;

type Values = ReturnType<typeof useAddress<typeof ADDRESS>>['values'];

/** What narrows the list of models. */
export type ModelVelocityValues = Omit<Values, 'sort' | 'limit'>;

/** Reads and writes in the address what narrows and sorts the list of models. */
export function useModelVelocityFilter() {
  const { values, set } = useAddress(ADDRESS);
  const { sort = MODEL_VELOCITY_SORTS[0], limit, ...filter } = values;
  const { lifecycle, ...others } = filter;
  return {
    filter,
    /** The filter as the API takes it. */
    asked: { ...others, ...(lifecycle && { lifecycle: [lifecycle] }) },
    sort,
    limit: limit ? Number(limit) : PAGE_SIZES[0],
    set,
  };
}
