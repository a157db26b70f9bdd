import { isReused } from './isReused';

describe('isReused', () => {
  it.each<
    [what: string, owner: string | null, users: (string | null)[], is: boolean]
  >([
    ['that nobody uses', 'a', [], false],
    ['that the line uses which owns it', 'a', ['a', 'a'], false],
    ['that another line uses', 'a', ['b'], true],
    ['that both use', 'a', ['a', 'b'], true],
    ['that models without a line use', 'a', ['a', null], true],
    ['of the platform that nobody uses', null, [], false],
    ['of the platform that one line uses', null, ['a'], false],
    ['of the platform that two lines use', null, ['a', 'b'], true],
    ['of the platform that the platform uses', null, [null], false],
    ['of the platform that it and a line use', null, [null, 'a'], true],
  ])('a store %s: %s by %j', (_, owner, users, is) => {
    expect(isReused(owner, users)).toBe(is);
  });
});
