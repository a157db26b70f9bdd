import type {
  Demand,
  KnownRoadmapScope,
  LineOfBusinessRef,
  RoadmapComment,
  RoadmapRequest,
  RoadmapRequestDetails,
  RoadmapVotes,
  TouchedModel,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { TouchedRow } from '../database/roadmap/DemandQueries';
import type { ListedRow } from '../database/roadmap/RequestQueries';
import type {
  RoadmapCommentRow,
  RoadmapTrailRow,
} from '../database/roadmap/tables';
import type { VoteCount } from '../database/roadmap/VoteStore';
import { mayDeleteComment, type RoadmapPerson } from '../roadmap/roadmapRules';
import { openScopeOf } from '../roadmap/scopes';
import { canSee } from '../visibility/Visibility';
import { isoOf } from './isoOf';
import { type LineContext, presentLine } from './present';

/** A request, but for what is between it and the person who looks at it. */
export type SharedRequest = Omit<
  RoadmapRequest,
  'votes' | 'following' | 'permitted'
> & { votes: Omit<RoadmapVotes, 'mine'> };

/** What a request is presented from. */
export interface RequestParts {
  row: ListedRow;
  namedModels: string[];
  votes: VoteCount[];
  demand: Demand;
}

function presentScope(
  { row, namedModels }: RequestParts,
  context: LineContext,
): KnownRoadmapScope {
  const scope = openScopeOf(row);
  if (!scope) {
    const { visibility } = context;
    const models = namedModels.filter(ref => canSee(visibility, ref));
    return { kind: 'models', models };
  }
  return scope.kind === 'lineOfBusiness'
    ? {
        kind: scope.kind,
        lineOfBusiness: presentLine(scope.lineOfBusiness, context),
      }
    : scope;
}

function presentVotes(
  { row, votes }: RequestParts,
  context: LineContext,
): SharedRequest['votes'] {
  const byLine = new Map<string | null, RoadmapVotes['byLine'][number]>();
  for (const { line, votes: count } of votes) {
    // Lines that may not be read look like none, and count together.
    const lineOfBusiness = presentLine(line, context);
    const key = lineOfBusiness?.entityRef ?? null;
    const known = byLine.get(key)?.votes ?? 0;
    byLine.set(key, { lineOfBusiness, votes: known + count });
  }
  return {
    total: row.votes,
    byLine: [...byLine.values()].sort(
      (a, b) =>
        b.votes - a.votes || compareLines(a.lineOfBusiness, b.lineOfBusiness),
    ),
  };
}

/** By title; none comes last. */
function compareLines(
  a: LineOfBusinessRef | null,
  b: LineOfBusinessRef | null,
): number {
  return a && b
    ? a.title.localeCompare(b.title, 'en')
    : Number(!a) - Number(!b);
}

/** A tool that may not be read is not named. */
function presentTool(
  tool: string | null,
  { visibility }: Pick<LineContext, 'visibility'>,
): { tool?: string } {
  return tool !== null && canSee(visibility, tool) ? { tool } : {};
}

/** @see RoadmapRequest */
export function presentRequest(
  request: RequestParts,
  context: LineContext,
): SharedRequest {
  const { row, demand } = request;
  return {
    id: row.id,
    title: row.title,
    stage: row.stage,
    scope: presentScope(request, context),
    lineOfBusiness: presentLine(row.line_of_business, context),
    status: row.status,
    ...(row.reason !== null && { reason: row.reason }),
    ...presentTool(row.tool, context),
    requestedBy: row.requested_by,
    requestedAt: isoOf(row.requested_at),
    movedAt: isoOf(row.moved_at),
    answeredAt: row.answered_at === null ? null : isoOf(row.answered_at),
    votes: presentVotes(request, context),
    comments: row.comments,
    demand,
  };
}

/** @see TouchedModel */
export function presentTouched(
  row: TouchedRow,
  context: LineContext,
): TouchedModel {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    lineOfBusiness: presentLine(row.line_of_business, context),
    status: row.status,
    owner: row.owner_ref,
  };
}

/** All moves of a request. */
export function presentTrail(
  trail: RoadmapTrailRow[],
  context: Pick<LineContext, 'visibility'>,
): RoadmapRequestDetails['trail'] {
  return trail.map(({ status, by, at, reason, tool }) => ({
    status,
    by,
    at: isoOf(at),
    ...(reason !== null && { reason }),
    ...presentTool(tool, context),
  }));
}

/** The lines of business that a person may ask for. */
export function presentOwnLines(
  lines: string[],
  context: LineContext,
): LineOfBusinessRef[] {
  // People know of their own lines, though they may not read them.
  return lines.map(
    entityRef =>
      presentLine(entityRef, context) ?? { entityRef, title: entityRef },
  );
}

/** @see RoadmapComment */
export function presentComment(
  comment: RoadmapCommentRow,
  person: RoadmapPerson,
): RoadmapComment {
  const { id, by, at, text } = comment;
  return {
    id,
    by,
    at: isoOf(at),
    text,
    mayDelete: mayDeleteComment(comment, person),
  };
}
