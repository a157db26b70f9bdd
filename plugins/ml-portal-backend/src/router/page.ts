import type { Page } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { RowPage } from '../database/ModelQueries';

/** Puts a page of rows into the words of the API. */
export function presentPage<R, T>(
  { rows, totalItems, nextCursor }: RowPage<R>,
  present: (row: R) => T,
): Page<T> {
  return {
    items: rows.map(present),
    totalItems,
    pageInfo: nextCursor === undefined ? {} : { nextCursor },
  };
}
