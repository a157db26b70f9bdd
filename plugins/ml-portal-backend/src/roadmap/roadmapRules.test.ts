import type { RoadmapStatus } from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  mayDeleteComment,
  mayRequestFor,
  permittedOn,
  ROADMAP_ACTIONS,
  type RoadmapAction,
  type RoadmapPerson,
} from './roadmapRules';

const allBut = (...refused: RoadmapAction[]) =>
  Object.fromEntries(
    ROADMAP_ACTIONS.map(action => [action, !refused.includes(action)]),
  ) as RoadmapPerson['may'];

const PERSON: RoadmapPerson = {
  userRef: 'user:default/ada',
  lines: ['group:default/lending'],
  isDecider: false,
  may: allBut(),
};
const DECIDER: RoadmapPerson = {
  ...PERSON,
  userRef: 'user:default/pat',
  isDecider: true,
};
const SERVICE: RoadmapPerson = {
  ...PERSON,
  userRef: undefined,
  lines: [],
};

/** In few words. */
const permitted = (
  person: RoadmapPerson,
  status: RoadmapStatus = 'proposed',
  by = PERSON.userRef!,
) => {
  const found = permittedOn({ status, requestedBy: by }, person);
  return Object.entries(found)
    .filter(([, may]) => (Array.isArray(may) ? may.length > 0 : may))
    .map(([name]) => name)
    .join(' ');
};

describe('who may do what with a roadmap request', () => {
  it.each<[string, RoadmapPerson, RoadmapStatus, string]>([
    ['its author', PERSON, 'proposed', 'vote comment delete'],
    ['its author', PERSON, 'under-review', 'vote comment'],
    ['its author', PERSON, 'delivered', 'comment'],
    ['its author', PERSON, 'declined', 'comment'],
    [
      'another',
      { ...PERSON, userRef: 'user:default/lin' },
      'proposed',
      'vote comment',
    ],
    ['one who decides', DECIDER, 'proposed', 'vote comment moveTo delete'],
    ['one who decides', DECIDER, 'delivered', 'comment moveTo delete'],
    ['a service', SERVICE, 'proposed', ''],
  ])('%s: %j, while it is %s: %s', (_, person, status, expected) => {
    expect(permitted(person, status)).toBe(expected);
  });

  it.each<[RoadmapAction, string]>([
    ['vote', 'comment moveTo delete'],
    ['comment', 'vote moveTo delete'],
    ['move', 'vote comment delete'],
    ['delete', 'vote comment moveTo'],
    ['create', 'vote comment moveTo delete'],
  ])('leaves out what a policy refuses: %s', (refused, expected) => {
    expect(permitted({ ...DECIDER, may: allBut(refused) })).toBe(expected);
  });

  it('tells where to it moves', () => {
    const { moveTo } = permittedOn(
      { status: 'declined', requestedBy: '' },
      DECIDER,
    );
    expect(moveTo).toEqual(['under-review']);
  });

  it('lets people ask for their lines, unless a policy refuses', () => {
    expect(mayRequestFor(PERSON)).toEqual(PERSON.lines);
    expect(mayRequestFor({ ...PERSON, may: allBut('create') })).toEqual([]);
    expect(mayRequestFor(SERVICE)).toEqual([]);
  });

  it('lets authors of comments, and those who decide, delete them', () => {
    const comment = { by: PERSON.userRef! };
    expect(mayDeleteComment(comment, PERSON)).toBe(true);
    expect(mayDeleteComment(comment, DECIDER)).toBe(true);
    expect(mayDeleteComment({ by: 'user:default/lin' }, PERSON)).toBe(false);
    expect(mayDeleteComment(comment, SERVICE)).toBe(false);
    const refused = { ...PERSON, may: allBut('comment') };
    expect(mayDeleteComment(comment, refused)).toBe(false);
  });
});
