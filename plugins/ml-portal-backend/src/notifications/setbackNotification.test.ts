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

const [EVALUATED] = evaluateAll([
  ...ORGANIZATION,
  model('churn', 'loans', ML),
]).records;
const [{ checks: CHECKS }] = documentOf(EVALUATED.entity).scorecards;

const checks = (...ids: string[]) => ({
  checks: CHECKS.filter(({ id }) => ids.includes(id)),
});

/** A model whose serving is fenced, and which lists no tools. */
function setback(
  name: string,
  what: Partial<StoredSetback> = {},
): StoredSetback {
  return {
    entityRef: refOf(name),
    levels: [],
    title: name,
    role: 'model',
    ...checks('no-fences'),
    ...what,
  };
}

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
      setback('e', checks('tools-declared')),
      ...['d', 'c', 'b'].map(name => setback(name)),
      setback('a', { levels: FELL }),
    );
    expect(payload).toEqual({
      title: '5 of your models fell behind',
      description:
        'a, b, c and 2 more. 4 fail “No fences”. Bring the stage home: once your own people run it, drop its owner.',
      link: '/ml-portal/models?owner=group%3Adefault%2Floans',
      severity: 'high',
      topic: 'scorecard-setbacks',
      scope: 'setbacks:7:group:default/loans',
    });
  });

  it('says what to write only where it is the same for all', () => {
    const [one, other] = ['a', 'b'].map(name => setback(name));
    const { payload } = notificationOf(one, {
      ...other,
      checks: [{ ...other.checks[0], remediation: 'Ask for nginx.' }],
    });
    expect(payload.description).toBe('a and b. 2 fail “No fences”.');
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
