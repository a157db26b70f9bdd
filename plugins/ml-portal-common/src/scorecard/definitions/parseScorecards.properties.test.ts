import fc from 'fast-check';
import {
  nearlyConditions,
  nearlyDefinitions,
  subjects,
} from '../../__testUtils__/definitions';
import { judgeCondition } from '../condition/judgeCondition';
import { UnfitValueError } from '../condition/operators';
import { explain } from '../condition/explain';
import { DEFAULT_SCORECARDS } from '../defaults';
import { evaluateScorecard } from '../evaluateScorecard';
import type { CheckSubject, Condition } from '../types';
import { conditionProblems } from './conditionProblems';
import { parseScorecards } from './parseScorecards';

const TODAY = { today: '2026-11-23' };

/** What is said of a condition, or why its values cannot be judged. */
function sayOf(condition: Condition, subject: CheckSubject): string {
  try {
    return explain(judgeCondition(condition, subject, TODAY).trace);
  } catch (error) {
    if (error instanceof UnfitValueError) {
      return error.message;
    }
    throw error;
  }
}

describe('any condition', () => {
  it('that has no problem is judged, unless a value is of the wrong type', () => {
    let judged = 0;
    fc.assert(
      fc.property(nearlyConditions, subjects, (condition, subject) => {
        const isSound = conditionProblems(condition, '').length === 0;
        judged += Number(isSound);
        const words = isSound ? sayOf(condition as Condition, subject) : '-';
        expect(words).not.toMatch(/^$|undefined|NaN|\[object/);
      }),
      { numRuns: 3_000 },
    );
    expect(judged).toBeGreaterThan(300);
  });
});

describe('any definitions', () => {
  it('are read without a throw, and evaluated where there is no problem', () => {
    fc.assert(
      fc.property(nearlyDefinitions, subjects, (value, subject) => {
        const { scorecards, problems } = parseScorecards(
          value,
          DEFAULT_SCORECARDS,
        );
        for (const { path, message } of problems) {
          expect(path).toMatch(/^mlPortal\.scorecards/);
          expect(message).not.toBe('');
        }
        const results = scorecards.flatMap(
          scorecard => evaluateScorecard(scorecard, subject, TODAY) ?? [],
        );
        expect(JSON.parse(JSON.stringify(results))).toEqual(results);
        const errors = results
          .flatMap(({ checks }) => checks)
          .filter(({ result }) => result === 'error')
          // Which the values are to blame for, and not the definition.
          .filter(({ message }) => !/ is .*, and \$\w+ needs /s.test(message));
        expect(errors).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
