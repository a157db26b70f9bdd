import { DEFAULT_SCORECARDS } from '@ml-portal/backstage-plugin-ml-portal-common';
import { evaluateAll } from '../__testUtils__/results';
import { model, stages } from '../__testUtils__/company';
import { ORGANIZATION, refOf } from '../__testUtils__/loans';
import { documentOf } from '../database/ModelQueries';
import { setbackNotification, type StoredSetback } from './setbackNotification';

const OWNER = 'group:default/loans';
const SCORECARD = 'end-to-end-ownership';
const ML = { stages: stages({ serving: { owner: 'core-it' } }) };
const FELL = [{ scorecard: SCORECARD, from: 'end-to-end', to: 'accountable' }];

/** A model whose serving is fenced, and which lists no tools. */
function setback(
  name: string,
  what: Partial<StoredSetback> = {},
): StoredSetback {
  const [{ entity }] = evaluateAll([
    ...ORGANIZATION,
    model(name, 'loans', ML),
  ]).records;
  return {
    entityRef: refOf(name),
    checks: [{ scorecard: SCORECARD, check: 'no-fences' }],
    levels: [],
    title: entity.title,
    role: entity.role,
    scorecards: documentOf(entity).scorecards,
    ...what,
  };
}

const checks = (...ids: string[]) => ({
  checks: ids.map(check => ({ scorecard: SCORECARD, check })),
});
const notificationOf = (...setbacks: StoredSetback[]) =>
  setbackNotification(OWNER, setbacks, DEFAULT_SCORECARDS, '7');

describe('setbackNotification', () => {
  it('says of one check what is wrong and what to write', () => {
    expect(notificationOf(setback('churn'))).toEqual({
      recipients: { type: 'entity', entityRef: OWNER },
      payload: {
        title: 'churn no longer passes “No fences”',
        description:
          'No fences: serving is run by core-it, outside its line of business. Bring the stage home: once your own people run it, drop its owner.',
        link: '/catalog/default/component/churn',
        severity: 'normal',
        topic: 'scorecard-setbacks',
        scope: 'setbacks:7:group:default/loans',
      },
    });
  });

  it('says first that a level was lost', () => {
    const { payload } = notificationOf(setback('churn', { levels: FELL }));
    expect(payload.title).toBe('churn fell from “End to end” to “Accountable”');
    expect(payload.severity).toBe('high');
    expect(payload.description).toMatch(
      /^No fences: serving is run by core-it/,
    );

    const [level] = FELL;
    const toNone = setback('churn', { levels: [{ ...level, to: null }] });
    expect(notificationOf(toNone).payload.title).toBe(
      'churn fell from “End to end” to no level',
    );
  });

  it('counts checks beyond three', () => {
    const { payload } = notificationOf(
      setback(
        'churn',
        checks(
          'no-fences',
          'tools-declared',
          'monitoring-dashboard',
          'business-objective',
        ),
      ),
    );
    expect(payload.title).toBe('churn no longer passes 4 checks');
    expect(payload.description).toMatch(/And 1 more\.$/);
  });

  it('sums up what befell many models of one owner', () => {
    const { payload } = notificationOf(
      ...['e', 'd', 'c', 'b'].map(name => setback(name)),
      setback('a', { levels: FELL }),
    );
    expect(payload).toEqual({
      title: '5 of your models fell behind',
      description:
        'a fell from “End to end” to “Accountable”. b no longer passes “No fences”. c no longer passes “No fences”. And 2 more.',
      link: '/ml-portal/models?owner=group%3Adefault%2Floans',
      severity: 'high',
      topic: 'scorecard-setbacks',
      scope: 'setbacks:7:group:default/loans',
    });
  });

  it('leads to the owner where not all are models', () => {
    const { payload } = notificationOf(
      setback('a'),
      setback('b', { role: 'tool' }),
    );
    expect(payload.title).toBe('2 of your entities fell behind');
    expect(payload.link).toBe('/catalog/default/group/loans');
  });

  it('keeps within what the inbox takes', () => {
    const { payload } = notificationOf(
      setback('churn', { title: 'x'.repeat(300) }),
    );
    expect(payload.title).toHaveLength(255);
  });
});
