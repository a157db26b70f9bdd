import type { ExemptionStatus } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Person } from '../people/Person';
import { isOwner, permittedSteps } from './exemptionRules';

const OWNER = 'group:default/owners';
const PLATFORM = 'group:default/ml-platform';
const GOVERNANCE = 'group:default/governance';

const person = (name: string, ...groups: string[]): Person => ({
  userEntityRef: `user:default/${name}`,
  ownershipEntityRefs: [`user:default/${name}`, ...groups],
});
const ASKER = person('asker', OWNER);
const COLLEAGUE = person('colleague', OWNER);
const DECIDER = person('decider', PLATFORM);
const BOTH = person('asker', OWNER, PLATFORM);
const STRANGER = person('stranger');
const GOVERNOR = person('governor', GOVERNANCE);

const organization = { isPlatform: (ref: string) => ref === PLATFORM };

function steps(
  who: Person,
  status: ExemptionStatus,
  approvers?: readonly string[],
): string {
  const permitted = permittedSteps(
    who,
    { status, requestedBy: ASKER.userEntityRef, owner: OWNER },
    { approvers, organization },
  );
  return Object.entries(permitted)
    .filter(([, may]) => may)
    .map(([name]) => name)
    .join(' ');
}

describe('permittedSteps', () => {
  it.each<[string, Person, string, string]>([
    ['who asked', ASKER, 'revoke', 'revoke'],
    ['another owner', COLLEAGUE, 'revoke', 'revoke'],
    ['the platform', DECIDER, 'approve reject', 'revoke'],
    ['the platform, having asked', BOTH, 'revoke', 'revoke'],
    ['a stranger', STRANGER, '', ''],
    ['one of no platform group', GOVERNOR, '', ''],
  ])('%s', (_, who, requested, approved) => {
    expect(steps(who, 'requested')).toBe(requested);
    expect(steps(who, 'approved')).toBe(approved);
    for (const status of ['rejected', 'revoked', 'expired'] as const) {
      expect(steps(who, status)).toBe('');
    }
  });

  it('lets those decide who are configured, and the platform no more', () => {
    expect(steps(GOVERNOR, 'requested', [GOVERNANCE])).toBe('approve reject');
    expect(steps(DECIDER, 'requested', [GOVERNANCE])).toBe('');
    expect(steps(DECIDER, 'requested', [DECIDER.userEntityRef])).toBe(
      'approve reject',
    );
    expect(steps(DECIDER, 'requested', [])).toBe('');
  });
});

describe('isOwner', () => {
  it.each([
    ['of the group', COLLEAGUE, OWNER, true],
    ['themselves', STRANGER, 'user:default/stranger', true],
    ['of another group', COLLEAGUE, PLATFORM, false],
    ['of what nobody owns', COLLEAGUE, null, false],
  ])('%s', (_, who, owner, expected) => {
    expect(isOwner(who, owner)).toBe(expected);
  });
});
