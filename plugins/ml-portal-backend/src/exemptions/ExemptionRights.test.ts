import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createOrganization,
  DEFAULT_RECOGNITION,
  type ExemptionStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { company } from '../__testUtils__/company';
import { peopleIn } from '../__testUtils__/people';
import { catalogOf } from '../__testUtils__/services';
import { ExemptionRights } from './ExemptionRights';

const CARDS = 'group:default/cards';
const REF = 'component:default/fraud';

const people = peopleIn({
  olga: [CARDS],
  paul: ['group:default/ml-platform'],
  // Owns and decides.
  both: [CARDS, 'group:default/ml-platform'],
  gil: ['group:default/governance'],
});
const by = (name: string) => mockCredentials.user(`user:default/${name}`);

/** @param refused - whether a policy refuses a permission for an entity */
function setUp(
  refused: (permission: string, entityRef: string) => boolean = () => false,
  approvers?: string[],
) {
  const permissions = mockServices.permissions.mock({
    authorize: async queries =>
      queries.map(({ permission, resourceRef }) => ({
        result: refused(permission.name, resourceRef!)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
  const organization = createOrganization(company(), DEFAULT_RECOGNITION);
  const rights = new ExemptionRights({
    models: {
      findAll: async (refs: string[]) =>
        refs.map(entity_ref => ({ entity_ref, owner_ref: CARDS })),
    } as any,
    evaluator: { context: async () => ({ organization }) } as any,
    permissions,
    userInfo: people,
    catalog: catalogOf(company()),
    approvers,
  });
  const row = (
    entity_ref = REF,
    requested_by = 'user:default/olga',
    status: ExemptionStatus = 'requested',
  ) => ({ entity_ref, requested_by, status });
  const stepsOf = async (name: string, rows = [row()]) => {
    const credentials = by(name);
    const person = await rights.personOf(credentials);
    const steps = await rights.stepsOf(person, rows, credentials);
    return steps.map(step =>
      Object.entries(step)
        .filter(([, may]) => may)
        .map(([key]) => key)
        .join(' '),
    );
  };
  const mayRequest = async (name: string) =>
    rights.mayRequest(
      await rights.personOf(by(name)),
      { entity_ref: REF, owner_ref: CARDS } as any,
      by(name),
    );
  return { rights, permissions, row, stepsOf, mayRequest };
}

describe('ExemptionRights', () => {
  it.each([
    ['olga', true, 'revoke'],
    ['paul', false, 'approve reject'],
    ['both', true, 'approve reject revoke'],
    ['gil', false, ''],
    ['stranger', false, ''],
  ])(
    'by the rules, where the policy allows all: %s',
    async (name, ask, may) => {
      const { mayRequest, stepsOf } = setUp();
      expect([await mayRequest(name), await stepsOf(name)]).toEqual([
        ask,
        [may],
      ]);
    },
  );

  it.each([
    ['exemption.request', 'olga', false, 'revoke'],
    ['exemption.decide', 'both', true, 'revoke'],
    ['exemption.revoke', 'both', true, 'approve reject'],
    ['exemption', 'both', false, ''],
  ])('a policy that refuses %s wins over them', async (name, who, ask, may) => {
    const { mayRequest, stepsOf } = setUp(permission =>
      permission.startsWith(`ml-portal.${name}`),
    );
    expect([await mayRequest(who), await stepsOf(who)]).toEqual([ask, [may]]);
  });

  it('takes no condition for a yes', async () => {
    const { mayRequest, stepsOf, permissions } = setUp();
    permissions.authorize.mockImplementation(async queries =>
      queries.map(() => ({ result: AuthorizeResult.CONDITIONAL } as any)),
    );
    expect([await mayRequest('both'), await stepsOf('both')]).toEqual([
      false,
      [''],
    ]);
  });

  it('lets those decide who are configured, in place of the platform', async () => {
    const groups = setUp(undefined, ['group:default/governance']);
    expect(await groups.stepsOf('gil')).toEqual(['approve reject']);
    expect(await groups.stepsOf('paul')).toEqual(['']);
    const users = setUp(undefined, ['user:default/stranger']);
    expect(await users.stepsOf('stranger')).toEqual(['approve reject']);
    expect(await users.stepsOf('gil')).toEqual(['']);
  });

  it('tells who decides, as far as the catalog lets the caller know', async () => {
    const approvers = async (configured?: string[]) =>
      setUp(undefined, configured).rights.approvers(by('olga'));
    expect(await approvers()).toEqual(['group:default/ml-platform']);
    expect(
      await approvers(['user:default/ivo', 'group:default/absent']),
    ).toEqual(['user:default/ivo']);
  });

  it('asks no policy about services, nor about what the rules refuse', async () => {
    const { rights, permissions, row, stepsOf, mayRequest } = setUp();
    const service = mockCredentials.service();
    const person = await rights.personOf(service);
    expect(person).toBeUndefined();
    expect(await rights.stepsOf(person, [row()], service)).toEqual([
      { approve: false, reject: false, revoke: false },
    ]);
    await stepsOf('stranger');
    await mayRequest('stranger');
    expect(permissions.authorize).not.toHaveBeenCalled();
  });

  it('asks about a long page in parts that a backend takes', async () => {
    const { row, stepsOf, permissions } = setUp((_, ref) => ref.endsWith('3'));
    const rows = Array.from({ length: 500 }, (_, i) =>
      row(`component:default/card-fraud-detection-${i}`),
    );
    const expected = rows.map(({ entity_ref }) =>
      entity_ref.endsWith('3') ? '' : 'approve reject revoke',
    );
    expect(await stepsOf('both', rows)).toEqual(expected);

    const calls = permissions.authorize.mock.calls.map(([queries]) => queries);
    for (const queries of calls) {
      expect(JSON.stringify(queries).length).toBeLessThan(10_000);
    }
    // Whether one may decide and whether one may revoke, of each.
    expect(calls.flat()).toHaveLength(1000);
  });

  it('asks once about several exemptions of an entity', async () => {
    const { row, stepsOf, permissions } = setUp();
    await stepsOf('paul', [row(), row(), row()]);
    expect(permissions.authorize.mock.calls[0][0]).toHaveLength(1);
  });
});
