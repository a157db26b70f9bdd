import { STAGES } from '../model/stages';
import { countHandoffs } from './handoffs';
import type { StageVerdict } from './types';

type Team = Omit<StageVerdict, 'stage'>;

const owned: Team = { status: 'owned', owner: 'group:default/own' };
const platform: Team = {
  status: 'fenced',
  owner: 'group:default/core',
  lineOfBusiness: null,
  fencedTo: 'platform',
};
const otherPlatform: Team = {
  ...platform,
  owner: 'group:default/core-2',
  lineOfBusiness: 'group:default/tech',
};
const claims: Team = {
  status: 'fenced',
  owner: 'group:default/claims-ds',
  lineOfBusiness: 'group:default/claims',
  fencedTo: 'line-of-business',
};
const claimsToo: Team = { ...claims, owner: 'group:default/claims-ops' };
const several: Team = {
  ...claims,
  owner: 'group:default/both',
  lineOfBusiness: null,
};
const it1: Team = {
  status: 'fenced',
  owner: 'group:default/it',
  lineOfBusiness: null,
  fencedTo: 'outside',
};
const it2: Team = { ...it1, owner: 'group:default/vendor' };
const none: Team = { status: 'unclaimed' };
const orphan: Team = { status: 'orphaned', owner: 'group:default/ghost' };
const left: Team = { status: 'notApplicable', reason: '-' };

describe('countHandoffs', () => {
  it.each([
    ['all its own', [owned, owned, owned, owned, owned, owned], 0],
    ['nothing but gaps', [none, orphan, left, none, none, none], 0],
    ['there and back', [owned, owned, it1, owned, owned, left], 2],
    ['gaps do not count', [owned, none, orphan, left, owned, owned], 0],
    ['across a gap', [owned, none, it1, orphan, it1, none], 1],
    ['the platform is one team', [platform, otherPlatform, platform], 0],
    ['a line of business is one team', [claims, claimsToo, claims], 0],
    ['others are each themselves', [it1, it2, it1], 2],
    ['an owner of several lines is itself', [claims, several, claims], 2],
    ['every time', [owned, it1, owned, platform, claims, it2], 5],
    ['a fence first', [it1, owned], 1],
  ])('%s', (_, teams, expected) => {
    const stages = teams.map((team, i) => ({ stage: STAGES[i], ...team }));
    expect(countHandoffs(stages)).toBe(expected);
  });
});
