import {
  type CursorValue,
  decodeCursor,
  encodeCursor,
} from '../database/cursor';
import {
  pageOf,
  type PageRequest,
  type RowPage,
} from '../database/ModelQueries';

/** What a list is sorted by; `entityRef` tells equals apart. */
export interface Order<T> {
  /** Tells it from other orders of the same list, and from other lists. */
  name: string;
  type: CursorValue;
  valueOf(item: T): string | number;
  descending?: boolean;
}

type Sorted = [value: string | number, entityRef: string];

const { compare } = new Intl.Collator('en');

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : compare(String(a), String(b));
}

/**
 * A page of a list that is worked out as a whole. A page goes on after the item
 * that the one before ended with, though that may be gone meanwhile.
 *
 * @throws InputError for a cursor of another order
 */
export function sortedPage<T extends { entityRef: string }>(
  items: readonly T[],
  { name, type, valueOf, descending }: Order<T>,
  { limit, cursor }: PageRequest,
): RowPage<T> {
  const at = decodeCursor(name, type, cursor);
  const compareSorted = (a: Sorted, b: Sorted) =>
    (descending ? -1 : 1) * compareValues(a[0], b[0]) || compare(a[1], b[1]);
  const keyOf = (item: T): Sorted => [valueOf(item), item.entityRef];
  const sorted = [...items].sort((a, b) => compareSorted(keyOf(a), keyOf(b)));
  const rest = at
    ? sorted.filter(item => compareSorted(keyOf(item), [at.value, at.ref]) > 0)
    : sorted;
  return pageOf(rest.slice(0, limit + 1), items.length, limit, last =>
    encodeCursor(name, { value: valueOf(last), ref: last.entityRef }),
  );
}
