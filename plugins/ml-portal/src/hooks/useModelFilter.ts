import {
  MODEL_SORTS,
  type ModelFilter,
  type ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { askedOf } from '../components/filters/scorecardParameters';
import { PAGE_SIZES } from '../components/Pager';

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

/** Reads and writes filter, sort and page size in the address, so that a view can be sent. */
export function useModelFilter() {
  const [parameters, setParameters] = useSearchParams();

  const values = useMemo(() => {
    const read: FilterValues = {};
    for (const key of FILTER_KEYS) {
      const value = parameters.get(key);
      if (value) {
        read[key] = value;
      }
    }
    return read;
  }, [parameters]);

  const sortParameter = parameters.get('sort');
  const sort: ModelSort =
    MODEL_SORTS.find(known => known === sortParameter) ?? 'title';

  const limitParameter = Number(parameters.get('limit'));
  const limit =
    PAGE_SIZES.find(size => size === limitParameter) ?? PAGE_SIZES[0];

  const set = useCallback(
    (changes: FilterValues & { sort?: ModelSort; limit?: string }) =>
      setParameters(
        current => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries(changes)) {
            if (value) {
              next.set(key, value);
            } else {
              next.delete(key);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setParameters],
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
