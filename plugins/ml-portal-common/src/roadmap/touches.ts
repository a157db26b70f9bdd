import type { RoadmapScope } from '../api/roadmap';
import type { Stage } from '../model/stages';
import type { StageStatus } from '../ownership/types';

/**
 * A request touches the models of its scope whose stage has one of these
 * statuses.
 *
 * @public
 */
export const TOUCHED_STATUSES = ['fenced', 'unclaimed', 'orphaned'] as const;

/** @public */
export type TouchedStatus = (typeof TOUCHED_STATUSES)[number];

/** Whether nobody runs a stage of this status. @public */
export function isNobodys(status: StageStatus): boolean {
  return status === 'unclaimed' || status === 'orphaned';
}

/** A scope that holds whatever models fit it, now. @public */
export type OpenScope = Exclude<RoadmapScope, { kind: 'models' }>;

/**
 * The same for all requests that touch the same, whoever asks.
 *
 * @public
 */
export function scopeKey(stage: Stage, scope: OpenScope): string {
  switch (scope.kind) {
    case 'receivingTeam':
      return `${stage} ${scope.kind} ${scope.team}`;
    case 'lineOfBusiness':
      return `${stage} ${scope.kind} ${scope.lineOfBusiness}`;
    default:
      return `${stage} ${scope.kind}`;
  }
}
