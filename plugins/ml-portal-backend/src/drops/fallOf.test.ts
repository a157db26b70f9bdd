import { DEFAULT_SCORECARDS } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CourseRow } from '../database/CourseQueries';
import { fallOf } from './fallOf';

const ID = 'end-to-end-ownership';
const levels = (level: string | null) => JSON.stringify({ [ID]: level });

function course(
  first: { score: number | null; level: string | null; previous?: object },
  last: { score: number | null; level: string | null },
): CourseRow {
  return {
    entity_ref: 'component:default/fraud',
    role: 'model',
    title: 'Fraud',
    lifecycle: 'production',
    line_of_business: null,
    first_score: first.score,
    first_levels: levels(first.level),
    first_previous: first.previous ? JSON.stringify(first.previous) : null,
    last_score: last.score,
    last_levels: levels(last.level),
    last_at: 1,
  };
}

const accountable = { [ID]: 'accountable' };

describe('fallOf', () => {
  it('compares what was before the first change with what is after the last', () => {
    const row = course(
      { score: 66.6, level: 'identified', previous: { levels: accountable } },
      { score: 33.4, level: null },
    );
    expect(fallOf(row, DEFAULT_SCORECARDS)).toEqual({
      before: { score: 67, levels: accountable },
      now: { score: 33, levels: { [ID]: null } },
      depth: 2_034,
    });
  });

  it.each<[string, CourseRow, number | undefined]>([
    [
      'a score that fell',
      course(
        { score: 50, level: null, previous: { score: 80 } },
        { score: 50, level: null },
      ),
      30,
    ],
    [
      'a score that fell and rose again',
      course(
        { score: 50, level: null, previous: { score: 80 } },
        { score: 80, level: null },
      ),
      undefined,
    ],
    [
      'a level that fell while the score rose',
      course(
        {
          score: 90,
          level: 'identified',
          previous: { score: 80, levels: accountable },
        },
        { score: 90, level: 'identified' },
      ),
      1_000,
    ],
    [
      'no score any more',
      course(
        { score: null, level: null, previous: { score: 80 } },
        { score: null, level: null },
      ),
      undefined,
    ],
    [
      'no score before',
      course(
        { score: 20, level: null, previous: { score: null } },
        { score: 20, level: null },
      ),
      undefined,
    ],
    [
      'a level that is none of the scorecard in force',
      course(
        { score: 20, level: null, previous: { levels: { [ID]: 'gold' } } },
        { score: 20, level: null },
      ),
      undefined,
    ],
    [
      'what fell since it appeared',
      course({ score: 20, level: null }, { score: 15, level: null }),
      5,
    ],
  ])('tells how far: %s', (_, row, depth) => {
    expect(fallOf(row, DEFAULT_SCORECARDS)?.depth).toBe(depth);
  });
});
