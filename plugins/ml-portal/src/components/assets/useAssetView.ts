import {
  ASSET_SORTS,
  type AssetSort,
  CHECK_RESULTS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useAddress } from '../../hooks/useAddress';
import { usePages } from '../../hooks/usePages';
import {
  askedOf,
  type ScorecardParameters,
} from '../filters/scorecardParameters';
import { PAGE_SIZES, type PageSize } from '../../settings';

const VIEWS = ['list', 'by-line'] as const;

export type AssetViewName = (typeof VIEWS)[number];

/** What every list of tools or stores keeps in the address. */
export const ASSET_ADDRESS = {
  q: null,
  lineOfBusiness: null,
  scorecard: null,
  level: null,
  check: null,
  result: CHECK_RESULTS,
  sort: ASSET_SORTS,
  view: VIEWS,
  limit: PAGE_SIZES.map(String),
} as const;

const DEFAULT_SORT: AssetSort = '-models';

/**
 * The part of a list that the address asks for, and its page.
 *
 * @param known - {@link ASSET_ADDRESS} and what else narrows the list
 * @param pageSize - how many a page has until the reader chooses
 */
export function useAssetView<T extends typeof ASSET_ADDRESS>(
  known: T,
  pageSize: PageSize = PAGE_SIZES[0],
) {
  const { values, set } = useAddress(known);
  const { view, limit, sort, ...filter } = values as typeof values & {
    view?: AssetViewName;
    limit?: string;
    sort?: AssetSort;
  };
  const query = {
    ...askedOf(filter as typeof filter & ScorecardParameters),
    sort: sort ?? DEFAULT_SORT,
    limit: limit ? Number(limit) : pageSize,
  };
  const question = JSON.stringify(query);
  return {
    filter,
    query,
    /** The same text for the same query. */
    question,
    pages: usePages(question),
    byLine: view === 'by-line',
    set,
  };
}
