import { firstTime } from './firstTime';

it.each([
  ['nowhere', null, false, null, null],
  ['in the catalog', 5, false, null, 5],
  ['in the catalog, perhaps before', 5, true, null, null],
  ['by a source', null, false, 3, 3],
  ['by a source first', 5, false, 3, 3],
  ['by a source first, and perhaps before it was seen', 5, true, 3, 3],
  ['by a source later', 5, false, 8, 5],
  ['by a source later than perhaps', 5, true, 8, null],
])('tells when it was first so: %s', (_, seenAt, earlier, told, first) => {
  expect(firstTime({ seenAt, earlier, told })).toBe(first);
});
