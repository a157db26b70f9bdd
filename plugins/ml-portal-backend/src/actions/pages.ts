import type { Page } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Zod } from './zod';

/** A page is read by an agent as a whole. */
const MOST = 100;
const USUAL = 20;

/** What says which page of a list is asked for. */
export const pageInput = (z: Zod) => ({
  limit: z
    .number()
    .int()
    .min(1)
    .max(MOST)
    .default(USUAL)
    .describe('How many to return at most.'),
  cursor: z
    .string()
    .optional()
    .describe('The nextCursor of the page before. Left out for the first.'),
});

/** What goes with the items of a page. */
export const pageOutput = (z: Zod) => ({
  totalItems: z.number().describe('How many there are on all pages.'),
  nextCursor: z
    .string()
    .optional()
    .describe('Asks for the next page. Absent on the last.'),
});

/** A page as an action returns it, each item told by `present`. */
export function toOutput<T, U>(
  { items, totalItems, pageInfo: { nextCursor } }: Page<T>,
  present: (item: T) => U,
) {
  return { items: items.map(present), totalItems, nextCursor };
}
