import { InputError } from '@backstage/errors';
import { type Order, sortedPage } from './sortedPage';

const items = [
  { entityRef: 'b', title: 'Äquator', count: 10 },
  { entityRef: 'a', title: 'Äquator', count: 9 },
  { entityRef: 'c', title: 'Zoo', count: 10 },
  { entityRef: 'd', title: 'bank', count: -1 },
];
type Item = (typeof items)[number];

const byTitle: Order<Item> = {
  name: 'title',
  type: 'string',
  valueOf: ({ title }) => title,
};
const byCount: Order<Item> = {
  name: '-count',
  type: 'number',
  valueOf: ({ count }) => count,
  descending: true,
};

describe.each<[string, Order<Item>, string]>([
  ['by text, as people do', byTitle, 'abdc'],
  ['by number, the greatest first', byCount, 'bcad'],
])('sortedPage %s', (_, order, expected) => {
  it.each([1, 2, 3, 4, 5])('holds each item once, %s a page', limit => {
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = sortedPage(items, order, { limit, cursor });
      expect(page.totalItems).toBe(4);
      walked.push(...page.rows.map(({ entityRef }) => entityRef));
      cursor = page.nextCursor;
    } while (cursor);
    expect(walked.join('')).toBe(expected);
  });

  it('goes on after an item that is gone', () => {
    const { rows, nextCursor } = sortedPage(items, order, { limit: 2 });
    const left = items.filter(item => item !== rows[1]);
    const rest = sortedPage(left, order, { limit: 5, cursor: nextCursor });
    expect(rest.rows.map(({ entityRef }) => entityRef).join('')).toBe(
      expected.slice(2),
    );
  });
});

it('refuses the cursor of another order', () => {
  const { nextCursor } = sortedPage(items, byTitle, { limit: 1 });
  expect(() =>
    sortedPage(items, byCount, { limit: 1, cursor: nextCursor }),
  ).toThrow(InputError);
});
