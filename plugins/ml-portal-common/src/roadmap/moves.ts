import { ROADMAP_STATUSES, type RoadmapStatus } from '../api/roadmap';

const CLOSED: readonly RoadmapStatus[] = ['delivered', 'declined'];

/** Whether a request still waits to be delivered or declined. @public */
export function isOpenRequest(status: RoadmapStatus): boolean {
  return !CLOSED.includes(status);
}

/**
 * The statuses that a request may be moved to: from an open one to any other,
 * from a closed one back under review.
 *
 * @public
 */
export function movesFrom(status: RoadmapStatus): RoadmapStatus[] {
  return isOpenRequest(status)
    ? ROADMAP_STATUSES.filter(other => other !== status)
    : ['under-review'];
}

/**
 * What a move to a status has to say: why a request is declined, and what a
 * delivered one is served by.
 *
 * @public
 */
export function neededFor(to: RoadmapStatus): 'reason' | 'tool' | undefined {
  switch (to) {
    case 'declined':
      return 'reason';
    case 'delivered':
      return 'tool';
    default:
      return undefined;
  }
}
