import type { CheckResult } from '@ml-portal/backstage-plugin-ml-portal-common';
import { nextSteps } from './nextSteps';

const check = (
  id: string,
  level: string,
  result: CheckResult['result'],
): CheckResult => ({
  id,
  level,
  title: `Title of ${id}`,
  result,
  message: `Message of ${id}`,
  ...(result === 'failed' && { remediation: `Mend ${id}` }),
});

const scorecard = (nextLevel: string | null, checks: CheckResult[]) => ({
  id: 'ownership',
  level: null,
  nextLevel,
  passed: 0,
  counted: checks.length,
  percent: 0,
  checks,
});

describe('nextSteps', () => {
  it('tells what is left to do, first for the next level', () => {
    const steps = nextSteps(
      scorecard('silver', [
        check('a', 'bronze', 'passed'),
        check('b', 'gold', 'failed'),
        check('c', 'silver', 'noData'),
        check('d', 'silver', 'failed'),
      ]),
    );
    expect(steps).toEqual([
      {
        check: 'c',
        level: 'silver',
        title: 'Title of c',
        result: 'noData',
        message: 'Message of c',
      },
      {
        check: 'd',
        level: 'silver',
        title: 'Title of d',
        result: 'failed',
        message: 'Message of d',
        remediation: 'Mend d',
      },
      expect.objectContaining({ check: 'b' }),
    ]);
  });

  it('leaves out what does not count', () => {
    const results = ['exempt', 'notApplicable', 'scheduled'] as const;
    const checks = results.map(result => check(result, 'gold', result));
    expect(nextSteps(scorecard('gold', checks))).toEqual([]);
  });

  it('has nothing to tell at the top', () => {
    const done = [check('a', 'gold', 'passed')];
    expect(nextSteps(scorecard(null, done))).toEqual([]);
  });
});
