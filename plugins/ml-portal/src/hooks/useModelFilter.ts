import {
  MODEL_SORTS,
  type ModelFilter,
  type ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { askedOf } from '../components/filters/scorecardParameters';
import { PAGE_SIZES, type PageSize } from '../settings';

/** The parameters of the address that narrow the list of models. */
export const FILTER_KEYS = [
  'q',
  'lineOfBusiness',
  'owner',
  'lifecycle',
  'scorecard',
  'level',
  'check',
  'result',
  'stage',
  'status',
  'fencedTo',
  'tool',
  'featureStore',
  'operatingModel',
] as const satisfies readonly (keyof ModelFilter)[];

export type FilterKey = (typeof FILTER_KEYS)[number];

/** What the address says, as text. */
export type FilterValues = Partial<Record<FilterKey, string>>;

/** With this lifecycle an address asks for models of any. */
const ANY = 'all';

function isKey(key: string): key is FilterKey {
  return FILTER_KEYS.some(known => known === key);
}

/** What an address asks for; one that asks for nothing gets the usual. */
function read(parameters: URLSearchParams, usual: FilterValues): FilterValues {
  const asked = [...parameters].filter(([key, value]) => isKey(key) && value);
  return asked.length === 0
    ? usual
    : Object.fromEntries(
        asked.filter(([key, value]) => key !== 'lifecycle' || value !== ANY),
      );
}

/**
 * Reads and writes filter, sort and page size in the address, so that a view can be sent.
 *
 * @param usual - what the list opens with
 */
export function useModelFilter(
  usual: { lifecycle?: string; pageSize?: PageSize } = {},
) {
  const [parameters, setParameters] = useSearchParams();
  const { lifecycle, pageSize = PAGE_SIZES[0] } = usual;

  const values = useMemo(
    () => read(parameters, lifecycle ? { lifecycle } : {}),
    [parameters, lifecycle],
  );

  const sortParameter = parameters.get('sort');
  const sort: ModelSort =
    MODEL_SORTS.find(known => known === sortParameter) ?? 'title';

  const limitParameter = Number(parameters.get('limit'));
  const limit = PAGE_SIZES.find(size => size === limitParameter) ?? pageSize;

  const set = useCallback(
    (changes: FilterValues & { sort?: ModelSort; limit?: string }) =>
      setParameters(
        current => {
          const next = new URLSearchParams(current);
          const wanted = lifecycle ? read(current, { lifecycle }) : {};
          for (const [key, value] of Object.entries({
            ...wanted,
            ...changes,
          })) {
            if (value) {
              next.set(key, value);
            } else {
              next.delete(key);
            }
          }
          if (lifecycle && ![...next.keys()].some(isKey)) {
            next.set('lifecycle', ANY);
          }
          return next;
        },
        { replace: true },
      ),
    [setParameters, lifecycle],
  );

  return { values, sort, limit, set };
}

/** The filter as the API takes it. */
export function toModelFilter({
  lifecycle,
  ...values
}: FilterValues): ModelFilter {
  return {
    ...(askedOf(values) as ModelFilter),
    ...(lifecycle && { lifecycle: [lifecycle] }),
  };
}
