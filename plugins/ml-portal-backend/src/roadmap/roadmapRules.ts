import {
  isOpenRequest,
  movesFrom,
  type PermittedOnRequest,
  type RoadmapRequest,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What a permission is asked for, each with one of its own. */
export const ROADMAP_ACTIONS = [
  'read',
  'create',
  'vote',
  'comment',
  'move',
  'delete',
] as const;

export type RoadmapAction = (typeof ROADMAP_ACTIONS)[number];

/** Somebody who looks at the roadmap. */
export interface RoadmapPerson {
  /** Undefined for services, which only ever read. */
  userRef: string | undefined;
  /** The lines of business that they belong to, sorted. */
  lines: string[];
  /** Whether they are one of those who decide. */
  isDecider: boolean;
  /** What the policy does not refuse. */
  may: Record<RoadmapAction, boolean>;
}

/** The lines of business that a person may ask for. */
export function mayRequestFor({ lines, may }: RoadmapPerson): string[] {
  return may.create ? lines : [];
}

/** Whether a person may move requests at all. */
export function mayMove({ isDecider, may }: RoadmapPerson): boolean {
  return isDecider && may.move;
}

/** What a person may do with a request, as it is now. */
export function permittedOn(
  { status, requestedBy }: Pick<RoadmapRequest, 'status' | 'requestedBy'>,
  person: RoadmapPerson,
): PermittedOnRequest {
  const { userRef, isDecider, may } = person;
  const isPerson = userRef !== undefined;
  const withdraws = userRef === requestedBy && status === 'proposed';
  return {
    vote: isPerson && may.vote && isOpenRequest(status),
    comment: isPerson && may.comment,
    moveTo: mayMove(person) ? movesFrom(status) : [],
    delete: may.delete && (isDecider || withdraws),
  };
}

/** Whether a person may delete a comment. */
export function mayDeleteComment(
  { by }: { by: string },
  { userRef, isDecider, may }: RoadmapPerson,
): boolean {
  return may.comment && (isDecider || userRef === by);
}
