import { scaleOf } from './scaleOf';

it.each([
  ['fills the scale', [60, 80], [60, 80]],
  ['lays a flat line in the middle', [60], [55, 65]],
  ['does not make much of little', [60, 63], [56, 67]],
  ['stays within scores at the top', [100, 99], [90, 100]],
  ['stays within scores at the bottom', [0], [0, 10]],
  ['takes it all', [0, 100], [0, 100]],
])('%s', (_, scores, scale) => {
  expect(scaleOf(scores)).toEqual(scale);
});
