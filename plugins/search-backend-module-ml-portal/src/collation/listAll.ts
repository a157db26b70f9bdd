import type {
  Page,
  PageQuery,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** The most that the API gives at once. */
const PAGE_SIZE = 500;

/**
 * All items of a list, page by page. One that moves from a page to the next
 * while the list is read comes once.
 */
export async function* listAll<T extends { entityRef: string }>(
  list: (page: PageQuery) => Promise<Page<T>>,
): AsyncGenerator<T> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await list({ limit: PAGE_SIZE, cursor });
    for (const item of page.items) {
      if (!seen.has(item.entityRef)) {
        seen.add(item.entityRef);
        yield item;
      }
    }
    cursor = page.pageInfo.nextCursor;
  } while (cursor !== undefined);
}
