import { isOlder } from './isOlder';

it.each([
  ['created before', ['2', 10], ['1', 20], true],
  ['created after, though of a lower number', ['1', 20], ['2', 10], false],
  ['created at once, of a lower number', ['1', 10], ['2', 10], true],
  ['created who knows when, of a lower number', ['9', null], ['10', 5], true],
  ['of a higher number', ['10', null], ['9', null], false],
  ['of a lower part', ['1.9.3', null], ['1.10', null], true],
  ['of fewer parts', ['v1', null], ['v1.0.1', null], true],
  ['the same', ['1.0', null], ['1', null], false],
  ['names', ['amber', null], ['birch', null], false],
  ['a name, created before', ['birch', 1], ['amber', 2], true],
] as const)('tells whether a version is older: %s', (_, one, other, older) => {
  const ref = ([version, createdAt]: typeof one | typeof other) => ({
    version,
    createdAt,
  });
  expect(isOlder(ref(one), ref(other))).toBe(older);
  expect(isOlder(ref(other), ref(one)) && older).toBe(false);
});
