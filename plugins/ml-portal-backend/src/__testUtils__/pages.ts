import type { PageRequest, RowPage } from '../database/ModelQueries';

/**
 * All rows of a list, walked page by page. Fails where the pages do not agree on
 * the total, or where one that is not the last is not full.
 */
export async function walk<T>(
  limit: number,
  read: (page: PageRequest) => Promise<RowPage<T>>,
): Promise<{ rows: T[]; totalItems: number }> {
  const rows: T[] = [];
  let cursor: string | undefined;
  let totalItems: number | undefined;
  do {
    const page = await read({ limit, cursor });
    rows.push(...page.rows);
    totalItems ??= page.totalItems;
    cursor = page.nextCursor;
    if (page.totalItems !== totalItems) {
      throw new Error(`${page.totalItems} in all, before ${totalItems}`);
    }
    if (cursor !== undefined && page.rows.length !== limit) {
      throw new Error(`${page.rows.length} rows on a page of ${limit}`);
    }
    if (rows.length > totalItems) {
      throw new Error(`${rows.length} rows read of ${totalItems}`);
    }
  } while (cursor !== undefined);
  return { rows, totalItems };
}
