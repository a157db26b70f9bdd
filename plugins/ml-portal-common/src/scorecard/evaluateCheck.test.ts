import type { JsonObject } from '@backstage/types';
import { evaluateCheck } from './evaluateCheck';
import type {
  CheckDefinition,
  Circumstances,
  ExemptionInForce,
  ProviderState,
} from './types';

const TODAY = '2026-11-23';

const CHECK: CheckDefinition = {
  id: 'fresh',
  level: 'one',
  title: 'Fresh',
  description: 'It is fresh.',
  remediation: 'Train {{ entity.name }} again.',
  condition: { 'facts.mlflow.fresh': true },
  messages: {
    passed: '{{ entity.name }} is fresh.',
    failed: '{{ entity.name }} is stale.',
  },
};

function evaluate(
  check: Partial<CheckDefinition>,
  facts: JsonObject,
  circumstances: Partial<Circumstances> = {},
) {
  const subject = { entity: { name: 'churn' }, facts };
  return evaluateCheck({ ...CHECK, ...check }, subject, {
    today: TODAY,
    ...circumstances,
  });
}

const FRESH = { mlflow: { fresh: true } };
const STALE = { mlflow: { fresh: false } };

describe('evaluateCheck', () => {
  it('passes', () => {
    expect(evaluate({}, FRESH)).toEqual({
      id: 'fresh',
      level: 'one',
      title: 'Fresh',
      result: 'passed',
      message: 'churn is fresh.',
    });
  });

  it('fails, and tells how to pass', () => {
    expect(evaluate({}, STALE)).toMatchObject({
      result: 'failed',
      message: 'churn is stale.',
      remediation: 'Train churn again.',
    });
  });

  it('has no data where a fact has no value', () => {
    expect(evaluate({}, {})).toMatchObject({
      result: 'noData',
      message: 'There is no value yet for facts.mlflow.fresh.',
    });
    expect(evaluate({}, {})).not.toHaveProperty('remediation');
  });

  it('is not applicable where there is nothing to judge', () => {
    const filter = { 'facts.mlflow.registered': true };
    expect(evaluate({ filter }, STALE).result).toBe('notApplicable');
    expect(
      evaluate({ filter }, { mlflow: { fresh: false, registered: true } })
        .result,
    ).toBe('failed');
  });

  it.each([
    ['2026-11-22', 'failed'],
    ['2026-11-23', 'failed'],
    ['2026-11-24', 'scheduled'],
  ])('effective from %s: %s', (effectiveFrom, result) => {
    expect(evaluate({ effectiveFrom }, STALE).result).toBe(result);
  });

  it('is not applicable before it is scheduled, and scheduled before no data', () => {
    const effectiveFrom = '2027-01-01';
    expect(
      evaluate({ effectiveFrom, filter: { 'facts.x': 1 } }, {}).result,
    ).toBe('notApplicable');
    expect(evaluate({ effectiveFrom }, {}).result).toBe('scheduled');
  });

  it('is an error where it cannot be judged', () => {
    const condition = { $any: 'facts' } as never;
    expect(evaluate({ condition }, FRESH)).toMatchObject({
      result: 'error',
      message: expect.stringContaining('The check could not be judged: '),
    });
  });
});

describe('messages that are left out', () => {
  const messages = undefined;

  it('are told from the condition, with the values', () => {
    expect(evaluate({ messages }, STALE)).toEqual({
      id: 'fresh',
      level: 'one',
      title: 'Fresh',
      result: 'failed',
      message: '`mlflow.fresh` is false, expected true',
      values: [{ path: 'facts.mlflow.fresh', value: false }],
      remediation: 'Train churn again.',
    });
    expect(evaluate({ messages }, FRESH)).toMatchObject({
      message: '`mlflow.fresh` is true, as expected',
      values: [{ path: 'facts.mlflow.fresh', value: true }],
    });
  });

  it('are told for one outcome alone', () => {
    const given = { failed: 'Stale.' };
    expect(evaluate({ messages: given }, STALE)).not.toHaveProperty('values');
    expect(evaluate({ messages: given }, FRESH).message).toMatch('as expected');
  });

  it('need a judgement', () => {
    expect(evaluate({ messages }, {})).not.toHaveProperty('values');
  });
});

describe('a value of the wrong type', () => {
  const condition = { 'facts.mlflow.fresh': { $gt: 3 } };

  it('is an error that names it', () => {
    expect(evaluate({ condition }, FRESH)).toMatchObject({
      result: 'error',
      message:
        'The check could not be judged: facts.mlflow.fresh is true, and $gt needs a number',
    });
  });

  it('is an error in the filter, too, unless the check is not in force', () => {
    expect(evaluate({ filter: condition }, FRESH).result).toBe('error');
    expect(
      evaluate({ filter: condition, effectiveFrom: '2027-01-01' }, FRESH)
        .result,
    ).toBe('scheduled');
  });
});

const EXEMPTION: ExemptionInForce = {
  scorecard: 'card',
  check: 'fresh',
  reason: 'Frozen by the regulator.',
  endsOn: '2027-01-31',
};

describe('an exemption', () => {
  it('stands in for the judgement', () => {
    expect(evaluate({}, STALE, { exemptions: [EXEMPTION] })).toEqual({
      id: 'fresh',
      level: 'one',
      title: 'Fresh',
      result: 'exempt',
      message: 'Exempt until 2027-01-31: Frozen by the regulator.',
      exemption: { reason: 'Frozen by the regulator.', endsOn: '2027-01-31' },
    });
  });

  it.each([
    ['of its last day', { endsOn: TODAY }, 'exempt'],
    ['of the day before', { endsOn: '2026-11-22' }, 'failed'],
    ['of another check', { check: 'other' }, 'failed'],
  ])('%s', (_, change, result) => {
    const exemptions = [{ ...EXEMPTION, ...change }];
    expect(evaluate({}, STALE, { exemptions }).result).toBe(result);
  });

  it('comes after nothing to judge and the schedule, whichever lasts longest', () => {
    const exemptions = [
      { ...EXEMPTION, endsOn: '2026-12-01' },
      EXEMPTION,
      { ...EXEMPTION, endsOn: '2026-12-31' },
    ];
    const result = (check: Partial<CheckDefinition>) =>
      evaluate(check, STALE, { exemptions }).result;
    expect(result({ filter: { 'facts.x': 1 } })).toBe('notApplicable');
    expect(result({ effectiveFrom: '2027-01-01' })).toBe('scheduled');
    expect(evaluate({}, STALE, { exemptions }).exemption?.endsOn).toBe(
      '2027-01-31',
    );
  });
});

describe('facts of a provider', () => {
  const of = (state: ProviderState, id = 'mlflow') => ({
    providers: { [id]: state },
  });
  const failed = of({ state: 'failed', message: 'connection refused' });
  const stale = of({ state: 'stale', message: 'connection refused' });
  const later = { effectiveFrom: '2027-01-01' };
  const FILTER = { 'facts.mlflow.registered': true };

  it('that failed make an error, for which the provider is named', () => {
    expect(evaluate({}, {}, failed)).toEqual({
      id: 'fresh',
      level: 'one',
      title: 'Fresh',
      result: 'error',
      message: 'The facts of mlflow could not be collected: connection refused',
    });
    expect(evaluate({}, {}, of({ state: 'failed' })).message).toBe(
      'The facts of mlflow could not be collected.',
    );
  });

  it.each<[string, Partial<CheckDefinition>, string]>([
    ['in the filter alone', { filter: FILTER, condition: {} }, 'error'],
    ['in a branch', { condition: { $any: [{}, CHECK.condition] } }, 'error'],
    [
      'asked for existence',
      { filter: { 'facts.mlflow': { $exists: true } }, condition: {} },
      'error',
    ],
    ['of another provider', { condition: { 'facts.mlflowX.a': 1 } }, 'noData'],
    ['in no place', { condition: {} }, 'passed'],
    [
      'where the rest of the filter decides',
      { filter: { ...FILTER, 'entity.name': 'other' } },
      'notApplicable',
    ],
    ['before the check is in force', later, 'scheduled'],
    [
      'in the filter, before it is in force',
      { ...later, filter: FILTER },
      'scheduled',
    ],
  ])('that failed, %s', (_, check, result) => {
    expect(evaluate(check, {}, failed).result).toBe(result);
  });

  it('that failed do not matter to who is exempt', () => {
    const circumstances = { ...failed, exemptions: [EXEMPTION] };
    expect(evaluate({}, {}, circumstances).result).toBe('exempt');
  });

  it('that are stale are judged, and marked', () => {
    const results = [
      evaluate({}, FRESH, stale),
      evaluate({}, STALE, stale),
      evaluate({}, {}, stale),
      evaluate({ filter: FILTER }, FRESH, stale),
    ];
    expect(results.map(each => [each.result, each.stale])).toEqual([
      ['passed', true],
      ['failed', true],
      ['noData', true],
      ['notApplicable', true],
    ]);
  });

  it('that are stale mark no other check', () => {
    expect(evaluate({}, FRESH, of({ state: 'stale' }, 'x'))).not.toHaveProperty(
      'stale',
    );
    expect(evaluate(later, FRESH, stale)).not.toHaveProperty('stale');
    expect(evaluate({}, FRESH, of({ state: 'fresh' }))).not.toHaveProperty(
      'stale',
    );
  });
});

describe('scheduled', () => {
  it('says from when the check counts', () => {
    expect(evaluate({ effectiveFrom: '2027-01-01' }, STALE)).toMatchObject({
      message: 'Counts from 2027-01-01.',
      effectiveFrom: '2027-01-01',
    });
  });
});
