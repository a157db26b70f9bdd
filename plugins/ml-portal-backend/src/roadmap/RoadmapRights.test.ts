import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createOrganization,
  DEFAULT_RECOGNITION,
  overlayOrganization,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { company } from '../__testUtils__/company';
import { peopleIn } from '../__testUtils__/people';
import { RoadmapRights } from './RoadmapRights';
import { ROADMAP_ACTIONS } from './roadmapRules';

const CARDS = 'group:default/cards';
const LOANS = 'group:default/loans';

function setUp(deciders?: string[]) {
  let now = Date.UTC(2026, 10, 23);
  const permissions = mockServices.permissions.mock({
    authorize: async queries =>
      queries.map(() => ({ result: AuthorizeResult.ALLOW })),
  });
  const organization = createOrganization(
    overlayOrganization([], company()),
    DEFAULT_RECOGNITION,
  );
  const rights = new RoadmapRights({
    evaluator: { context: async () => ({ organization } as any) },
    permissions,
    userInfo: peopleIn({
      olga: [CARDS],
      dora: [LOANS, CARDS],
      paul: ['group:default/ml-platform'],
    }),
    deciders,
    now: () => now,
  });
  return {
    permissions,
    by: (name: string) =>
      rights.personOf(mockCredentials.user(`user:default/${name}`)),
    service: () => rights.personOf(mockCredentials.service()),
    pass(ms: number) {
      now += ms;
    },
  };
}

describe('RoadmapRights', () => {
  it.each([
    ['olga', ['group:default/payments'], false],
    ['dora', ['group:default/lending', 'group:default/payments'], false],
    ['paul', [], true],
    // The catalog knows of her team.
    ['ada', ['group:default/payments'], false],
    ['stranger', [], false],
  ])('knows the lines of business of %s: %j', async (name, lines, decides) => {
    expect(await setUp().by(name)).toMatchObject({
      userRef: `user:default/${name}`,
      lines,
      isDecider: decides,
    });
  });

  it('lets those decide who are configured, in place of the platform', async () => {
    const { by } = setUp([CARDS, 'user:default/stranger']);
    const decides = async (name: string) => (await by(name)).isDecider;
    expect(
      await Promise.all(['olga', 'stranger', 'paul'].map(decides)),
    ).toEqual([true, true, false]);
  });

  it('takes services for nobody', async () => {
    expect(await setUp().service()).toMatchObject({
      userRef: undefined,
      lines: [],
      isDecider: false,
    });
  });

  it('asks the policy for each step, and again after five seconds', async () => {
    const { by, permissions, pass } = setUp();
    const may = async () => {
      const person = await by('olga');
      return ROADMAP_ACTIONS.filter(action => person.may[action]);
    };
    expect(await may()).toEqual([...ROADMAP_ACTIONS]);
    permissions.authorize.mockImplementation(async queries =>
      queries.map(({ permission }) => ({
        result: permission.name.endsWith('.vote')
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    );
    pass(4_999);
    expect(await may()).toEqual([...ROADMAP_ACTIONS]);
    pass(1);
    expect(await may()).toEqual(
      ROADMAP_ACTIONS.filter(action => action !== 'vote'),
    );
    expect(permissions.authorize).toHaveBeenCalledTimes(2);
  });
});
