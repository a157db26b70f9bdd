import { line, group, platform, user } from '../__testUtils__/entities';
import { organizationOf } from '../__testUtils__/context';

const g = (name: string) => `group:default/${name}`;
const u = (name: string) => `user:default/${name}`;

describe('isAlive', () => {
  const organization = organizationOf(
    group('staffed'),
    group('empty'),
    group('above', { in: [] }),
    group('below', { in: ['above'] }),
    group('deep-below', { in: ['below'] }),
    group('round', { in: ['about'] }),
    group('about', { in: ['round'] }),
    group('ghosts', { members: ['ghost'] }),
    user('ann', ['staffed', 'missing']),
    user('bob', ['deep-below']),
    user('cid', ['about']),
    user('lonely'),
  );

  it.each([
    [g('staffed'), true],
    [g('empty'), false],
    [g('above'), true],
    [g('below'), true],
    [g('round'), true],
    [g('about'), true],
    [g('ghosts'), false],
    [g('missing'), false],
    [u('lonely'), true],
    [u('ghost'), false],
    ['component:default/staffed', false],
    ['system:default/staffed', false],
  ])('%s: %s', (ref, alive) => {
    expect(organization.isAlive(ref)).toBe(alive);
  });

  it('of a member below does not help a group beside or below', () => {
    const staffedAbove = organizationOf(
      group('above'),
      group('below', { in: ['above'] }),
      user('ann', ['above']),
    );
    expect(staffedAbove.isAlive(g('below'))).toBe(false);
  });

  it('holds for every existing group in a catalog without users', () => {
    const withoutUsers = organizationOf(
      group('empty'),
      group('ghosts', { members: ['ghost'] }),
    );
    expect(withoutUsers.hasUsers).toBe(false);
    expect(withoutUsers.isAlive(g('empty'))).toBe(true);
    expect(withoutUsers.isAlive(g('ghosts'))).toBe(true);
    expect(withoutUsers.isAlive(g('missing'))).toBe(false);
    expect(withoutUsers.isAlive(u('ghost'))).toBe(false);
  });
});

describe('isPlatform', () => {
  const organization = organizationOf(
    platform('core'),
    group('feature-team', { in: ['core'] }),
    group('sub-team', { in: ['feature-team'] }),
    group('above'),
    user('ann', ['sub-team', 'other']),
    user('bob', ['other']),
    group('other'),
    user('cid', ['missing']),
  );

  it.each([
    [g('core'), true],
    [g('feature-team'), true],
    [g('sub-team'), true],
    [g('other'), false],
    [g('above'), false],
    [g('missing'), false],
    [u('ann'), true],
    [u('bob'), false],
    [u('cid'), false],
    [u('missing'), false],
  ])('%s: %s', (ref, expected) => {
    expect(organization.isPlatform(ref)).toBe(expected);
  });

  it('has its beginning in the groups of a platform type', () => {
    expect(organization.platforms).toEqual([g('core')]);
  });
});

describe('createOrganization', () => {
  it('takes the last of two entities with one reference, and no other kinds', () => {
    const organization = organizationOf(line('a'), group('a'), {
      ...line('b'),
      kind: 'Component',
    });
    expect([...organization.lines.keys()]).toEqual([]);
    expect(organization.exists('component:default/b')).toBe(false);
  });

  it('knows titles by metadata, then by profile, then by name', () => {
    const titled = line('a');
    titled.metadata.title = 'Alpha';
    const profiled = line('b');
    profiled.spec!.profile = { displayName: 'Beta' };
    const organization = organizationOf(titled, profiled, line('c'));
    expect(['a', 'b', 'c', 'd'].map(n => organization.titleOf(g(n)))).toEqual([
      'Alpha',
      'Beta',
      'c',
      g('d'),
    ]);
  });
});
