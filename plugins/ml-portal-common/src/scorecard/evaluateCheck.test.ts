import type { JsonObject } from '@backstage/types';
import { evaluateCheck } from './evaluateCheck';
import type { CheckDefinition } from './types';

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

function evaluate(check: Partial<CheckDefinition>, facts: JsonObject) {
  const subject = { entity: { name: 'churn' }, facts };
  return evaluateCheck({ ...CHECK, ...check }, subject, { today: TODAY });
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
