import type { TransitionRow } from '../database/tables';
import { EVERYTHING, type Visibility } from '../visibility/Visibility';
import { presentTransition } from './presentTransition';

const RETAIL = 'group:default/retail';

const row: TransitionRow = {
  id: 1,
  entity_ref: 'component:default/fraud',
  at: Date.UTC(2026, 10, 23),
  event: 'changed',
  score: 80,
  lifecycle: 'production',
  operating_model: 'hybrid',
  line_of_business: RETAIL,
  levels: '{"end-to-end-ownership":"accountable"}',
  checks: '[["end-to-end-ownership","no-fences","passed","failed"]]',
  previous: '{"score":100}',
};

describe('presentTransition', () => {
  it('tells how an entity stood, and what changed', () => {
    expect(presentTransition(row, EVERYTHING)).toEqual({
      at: '2026-11-23T00:00:00.000Z',
      event: 'changed',
      score: 80,
      lifecycle: 'production',
      operatingModel: 'hybrid',
      lineOfBusiness: RETAIL,
      levels: { 'end-to-end-ownership': 'accountable' },
      checks: [
        {
          scorecard: 'end-to-end-ownership',
          check: 'no-fences',
          from: 'passed',
          to: 'failed',
        },
      ],
    });
  });

  it.each([
    [null, null],
    [62.5, 63],
    // A half that floating point put just below itself, as weights may.
    [62.49999999999999, 63],
  ])(
    'rounds a score of %p as the score is rounded elsewhere: %p',
    (score, shown) => {
      expect(presentTransition({ ...row, score }, EVERYTHING).score).toBe(
        shown,
      );
    },
  );

  it('names no line of business that may not be read', () => {
    const seen: Visibility = { all: false, refs: new Set([row.entity_ref]) };
    expect(presentTransition(row, seen).lineOfBusiness).toBe(null);
  });
});
