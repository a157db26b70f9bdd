import type { RoadmapScope } from '@ml-portal/backstage-plugin-ml-portal-common';
import { draftOf, type RequestDraft, toRequest } from './requestDraft';

const LINE = 'group:default/payments';
const WHOLE: RequestDraft = {
  ...draftOf({}, LINE),
  title: ' Deploy ',
  problem: 'It takes weeks',
  stage: 'deployment',
  team: 'core-it',
};

describe('a draft of a request', () => {
  it.each<[Partial<RequestDraft>, RoadmapScope]>([
    [{}, { kind: 'receivingTeam', team: 'group:default/core-it' }],
    [
      { team: 'user:other/ivo' },
      { kind: 'receivingTeam', team: 'user:other/ivo' },
    ],
    // The server says what is wrong with it.
    [{ team: 'group:' }, { kind: 'receivingTeam', team: 'group:' }],
    [
      { scopeKind: 'models', models: ['fraud', 'component:risk/churn'] },
      {
        kind: 'models',
        models: ['component:default/fraud', 'component:risk/churn'],
      },
    ],
    [
      { scopeKind: 'lineOfBusiness' },
      { kind: 'lineOfBusiness', lineOfBusiness: LINE },
    ],
    [{ scopeKind: 'unclaimed' }, { kind: 'unclaimed' }],
  ])('asks with %j for %j', (change, scope) => {
    expect(toRequest({ ...WHOLE, ...change })).toEqual({
      title: 'Deploy',
      problem: 'It takes weeks',
      stage: 'deployment',
      scope,
      lineOfBusiness: LINE,
    });
  });

  it.each<Partial<RequestDraft>>([
    { title: ' ' },
    { problem: '' },
    { stage: '' },
    { team: ' ' },
    { scopeKind: 'models' },
    { scopeKind: 'lineOfBusiness', scopeLine: '' },
    { lineOfBusiness: '' },
  ])('asks for nothing while something is missing: %j', change => {
    expect(toRequest({ ...WHOLE, ...change })).toBeUndefined();
  });

  it.each<RoadmapScope>([
    { kind: 'receivingTeam', team: 'group:default/core-it' },
    { kind: 'models', models: ['component:default/fraud'] },
    { kind: 'lineOfBusiness', lineOfBusiness: LINE },
    { kind: 'unclaimed' },
  ])('keeps what was known: %j', scope => {
    const known = {
      title: 'Deploy',
      problem: 'It takes weeks',
      stage: 'deployment' as const,
      scope,
      businessObjective: 'Speed',
    };
    expect(toRequest(draftOf(known, LINE))).toEqual({
      ...known,
      lineOfBusiness: LINE,
    });
  });
});
