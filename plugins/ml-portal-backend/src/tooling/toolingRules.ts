import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Request } from 'express';
import { NotAllowedError } from '@backstage/errors';
import type { ToolingDecisionRow } from '../database/tooling/tables';
import { canSee, type Visibility } from '../visibility/Visibility';

/** What a permission is asked for, each with one of its own. */
export type ToolingAction = 'evaluate' | 'record' | 'review';

/** Somebody who looks at tools. */
export interface ToolingPerson {
  /** Undefined for services, which only ever read. */
  userRef: string | undefined;
  /** What they own things by. */
  refs: string[];
  /** The lines of business that they belong to, sorted. */
  lines: string[];
  /** What the policy does not refuse. */
  may: Record<ToolingAction, boolean>;
}

/** Who looks at tools, and what they may see. */
export interface ToolingViewer {
  person: ToolingPerson;
  visibility: Visibility;
}

/** Who does something about tools, and by which request. */
export interface ToolingActor extends ToolingViewer {
  request: Request;
}

/** Somebody who is no service. */
export function userOf({ userRef }: ToolingPerson): string {
  if (userRef === undefined) {
    throw new NotAllowedError('Only people evaluate tools and decide on them');
  }
  return userRef;
}

/** The lines of business that somebody may record decisions for. */
export function mayDecideFor({ person, visibility }: ToolingViewer): string[] {
  const { lines, may } = person;
  return may.record ? lines.filter(line => canSee(visibility, line)) : [];
}

/** What somebody may do with a decision, as it is now. */
export function permittedOnDecision(
  {
    line_of_business: line,
    status,
  }: Pick<ToolingDecisionRow, 'line_of_business' | 'status'>,
  { lines, may }: ToolingPerson,
): ToolingDecision['permitted'] {
  const permitted = may.review && status === 'in-force' && lines.includes(line);
  return { review: permitted, end: permitted };
}
