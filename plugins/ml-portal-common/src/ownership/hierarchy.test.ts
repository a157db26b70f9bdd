import { DEFAULT_RECOGNITION } from '../model/recognition';
import { group, line, user } from '../__testUtils__/entities';
import { organizationOf } from '../__testUtils__/context';
import { createOrganization } from './organization';

const g = (name: string) => `group:default/${name}`;
const u = (name: string) => `user:default/${name}`;

describe('lines of a group', () => {
  it.each([
    {
      name: 'are itself where it is a line',
      groups: [line('a')],
      of: 'a',
      lines: ['a'],
    },
    {
      name: 'are itself even below another line',
      groups: [line('a'), line('b', { in: ['a'] })],
      of: 'b',
      lines: ['b'],
    },
    {
      name: 'are the nearest ancestor',
      groups: [
        line('a'),
        line('b', { in: ['a'] }),
        group('c', { in: ['b'] }),
        group('d', { in: ['c'] }),
      ],
      of: 'd',
      lines: ['b'],
    },
    {
      name: 'are none without a line above',
      groups: [group('a'), group('b', { in: ['a'] })],
      of: 'b',
      lines: [],
    },
    {
      name: 'are not those below',
      groups: [group('a'), line('b', { in: ['a'] })],
      of: 'a',
      lines: [],
    },
    {
      name: 'are several that are equally near',
      groups: [line('b'), line('a'), group('c', { in: ['b', 'a'] })],
      of: 'c',
      lines: ['a', 'b'],
    },
    {
      name: 'leave out the farther of two',
      groups: [
        line('far'),
        group('between', { in: ['far'] }),
        line('near'),
        group('c', { in: ['between', 'near'] }),
      ],
      of: 'c',
      lines: ['near'],
    },
    {
      name: 'are equally near by different ways',
      groups: [
        line('a'),
        line('b'),
        group('x', { in: ['a'] }),
        group('y', { in: ['b'] }),
        group('z', { in: ['a', 'b'] }),
        group('c', { in: ['x', 'y', 'z'] }),
      ],
      of: 'c',
      lines: ['a', 'b'],
    },
    {
      name: 'are one where two ways lead to it',
      groups: [
        line('a'),
        group('x', { in: ['a'] }),
        group('y', { in: ['a'] }),
        group('c', { in: ['x', 'y'] }),
      ],
      of: 'c',
      lines: ['a'],
    },
    {
      name: 'stop at cycles',
      groups: [group('a', { in: ['b'] }), group('b', { in: ['a', 'b'] })],
      of: 'a',
      lines: [],
    },
    {
      name: 'are found beyond a cycle',
      groups: [
        line('top'),
        group('a', { in: ['b'] }),
        group('b', { in: ['a', 'top'] }),
      ],
      of: 'a',
      lines: ['top'],
    },
    {
      name: 'are not found through a parent that does not exist',
      groups: [line('a'), group('c', { in: ['ghost'] })],
      of: 'c',
      lines: [],
    },
    {
      name: 'are none of a group that does not exist',
      groups: [line('a')],
      of: 'ghost',
      lines: [],
    },
    {
      name: 'hold apart what names share with prototypes',
      groups: [line('constructor'), group('valueof', { in: ['constructor'] })],
      of: 'valueof',
      lines: ['constructor'],
    },
  ])('$name', ({ groups, of, lines }) => {
    const forward = organizationOf(...groups);
    expect(forward.linesOf(g(of))).toEqual(lines.map(g));
    const backward = organizationOf(...[...groups].reverse());
    expect(backward.linesOf(g(of))).toEqual(lines.map(g));
    expect(forward.lineOf(g(of))).toBe(
      lines.length === 1 ? g(lines[0]) : undefined,
    );
  });

  it('are found up a chain of 10,000 groups', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) =>
      i === 0 ? line('g0') : group(`g${i}`, { in: [`g${i - 1}`] }),
    );
    const organization = organizationOf(...chain, user('ann', ['g9999']));
    expect(organization.linesOf(g('g9999'))).toEqual([g('g0')]);
    expect(organization.isAlive(g('g0'))).toBe(true);
  });

  it('keep to namespaces', () => {
    const organization = organizationOf(
      line('emea/sales'),
      group('default/sales'),
      group('emea/ds', { in: ['group:emea/sales'] }),
    );
    expect(organization.linesOf('group:emea/ds')).toEqual(['group:emea/sales']);
    expect(organization.linesOf(g('sales'))).toEqual([]);
  });

  it('follow the types that are configured, whatever their case', () => {
    const organization = createOrganization(
      [
        group('a', { type: 'Business-Unit' }),
        line('b'),
        group('c', { in: ['a', 'b'] }),
      ],
      {
        ...DEFAULT_RECOGNITION,
        lineOfBusiness: [{ kind: 'group', type: 'business-unit' }],
      },
    );
    expect(organization.linesOf(g('c'))).toEqual([g('a')]);
  });

  it('follow parentOf where the other side is missing', () => {
    const parent = line('a');
    parent.relations = [{ type: 'parentOf', targetRef: g('c') }];
    expect(organizationOf(parent, group('c')).linesOf(g('c'))).toEqual([
      g('a'),
    ]);
  });
});

describe('lines of a user', () => {
  const groups = [
    line('a'),
    line('b'),
    group('in-a', { in: ['a'] }),
    group('nowhere'),
  ];

  it.each([
    { in: ['in-a'], lines: ['a'] },
    { in: ['in-a', 'nowhere', 'ghost'], lines: ['a'] },
    { in: ['in-a', 'b'], lines: ['a', 'b'] },
    { in: ['nowhere'], lines: [] },
    { in: [], lines: [] },
  ])('are those of all groups: $in', ({ in: of, lines }) => {
    const organization = organizationOf(...groups, user('ann', of));
    expect(organization.linesOf(u('ann'))).toEqual(lines.map(g));
  });

  it('are known from hasMember alone', () => {
    const organization = organizationOf(
      line('a', { members: ['ann', 'ghost'] }),
      user('ann'),
    );
    expect(organization.linesOf(u('ann'))).toEqual([g('a')]);
    expect(organization.membersOf(g('a'))).toEqual([u('ann')]);
  });
});

describe('related', () => {
  const organization = organizationOf(
    line('top'),
    group('between', { in: ['top'] }),
    line('middle', { in: ['between'] }),
    line('bottom', { in: ['middle'] }),
    line('sibling', { in: ['top'] }),
    line('round', { in: ['about'] }),
    line('about', { in: ['round'] }),
  );

  it.each([
    ['middle', 'middle', true],
    ['middle', 'top', true],
    ['top', 'middle', true],
    ['bottom', 'top', true],
    ['top', 'bottom', true],
    ['sibling', 'middle', false],
    ['sibling', 'bottom', false],
    ['round', 'about', true],
    ['round', 'top', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(organization.related(g(one), g(other))).toBe(expected);
  });

  it('tells the lines above each line', () => {
    expect([...organization.lines]).toEqual([
      [g('about'), [g('round')]],
      [g('bottom'), [g('middle'), g('top')]],
      [g('middle'), [g('top')]],
      [g('round'), [g('about')]],
      [g('sibling'), [g('top')]],
      [g('top'), []],
    ]);
  });

  it('tells them through a web of parents and cycles', () => {
    const { lines } = organizationOf(
      line('d', { in: ['x', 'c'] }),
      line('c', { in: ['b'] }),
      group('x', { in: ['y', 'a'] }),
      group('y', { in: ['x', 'c'] }),
      line('b', { in: ['c', 'a'] }),
      line('a'),
    );
    expect(Object.fromEntries(lines)).toEqual({
      [g('a')]: [],
      [g('b')]: [g('a'), g('c')],
      [g('c')]: [g('a'), g('b')],
      [g('d')]: [g('a'), g('b'), g('c')],
    });
  });
});
