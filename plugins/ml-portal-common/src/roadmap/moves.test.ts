import { ROADMAP_STATUSES, type RoadmapStatus } from '../api/roadmap';
import { isOpenRequest, movesFrom, neededFor } from './moves';

describe('the moves of a roadmap request', () => {
  it.each<[RoadmapStatus, boolean, string]>([
    ['proposed', true, 'under-review planned in-progress delivered declined'],
    ['under-review', true, 'proposed planned in-progress delivered declined'],
    ['planned', true, 'proposed under-review in-progress delivered declined'],
    ['in-progress', true, 'proposed under-review planned delivered declined'],
    ['delivered', false, 'under-review'],
    ['declined', false, 'under-review'],
  ])('from %s (open: %s) lead to %s', (status, open, to) => {
    expect(isOpenRequest(status)).toBe(open);
    expect(movesFrom(status).join(' ')).toBe(to);
  });

  it('say why a request is declined, and what serves a delivered one', () => {
    expect(ROADMAP_STATUSES.map(neededFor)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'tool',
      'reason',
    ]);
  });
});
