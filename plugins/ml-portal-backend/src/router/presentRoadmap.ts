import type {
  KnownRoadmapScope,
  LineOfBusinessRef,
  RoadmapBoard,
  RoadmapComment,
  RoadmapRequest,
  RoadmapRequestDetails,
  RoadmapVotes,
  TouchedModel,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { TouchedRow } from '../database/roadmap/DemandQueries';
import type { RoadmapCommentRow } from '../database/roadmap/tables';
import type {
  ListedRequest,
  StoredBoard,
  WholeRequest,
} from '../roadmap/RoadmapReader';
import {
  mayDeleteComment,
  mayRequestFor,
  type RoadmapPerson,
} from '../roadmap/roadmapRules';
import { openScopeOf } from '../roadmap/scopes';
import { canSee } from '../visibility/Visibility';
import { isoOf } from './isoOf';
import { type LineContext, presentLine } from './present';

function presentScope(
  { row, namedModels }: ListedRequest,
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

/** @see RoadmapVotes */
export function presentVotes(
  { row, votes, voted }: ListedRequest,
  context: LineContext,
): RoadmapVotes {
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
    mine: voted,
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

/** @see RoadmapRequest */
export function presentRequest(
  request: ListedRequest,
  context: LineContext,
): RoadmapRequest {
  const { row, following, demand, permitted } = request;
  return {
    id: row.id,
    title: row.title,
    stage: row.stage,
    scope: presentScope(request, context),
    lineOfBusiness: presentLine(row.line_of_business, context),
    status: row.status,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.tool !== null && { tool: row.tool }),
    requestedBy: row.requested_by,
    requestedAt: isoOf(row.requested_at),
    movedAt: isoOf(row.moved_at),
    answeredAt: row.answered_at === null ? null : isoOf(row.answered_at),
    votes: presentVotes(request, context),
    comments: row.comments,
    following,
    demand,
    permitted,
  };
}

function presentTouched(row: TouchedRow, context: LineContext): TouchedModel {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    lineOfBusiness: presentLine(row.line_of_business, context),
    status: row.status,
    owner: row.owner_ref,
  };
}

/** @see RoadmapRequestDetails */
export function presentWholeRequest(
  request: WholeRequest,
  context: LineContext,
): RoadmapRequestDetails {
  const { row, touched, gone, outcome, trail } = request;
  return {
    ...presentRequest(request, context),
    problem: row.problem,
    businessObjective: row.business_objective,
    touched: touched.map(each => presentTouched(each, context)),
    gone,
    outcome,
    trail: trail.map(({ status, by, at, reason, tool }) => ({
      status,
      by,
      at: isoOf(at),
      ...(reason !== null && { reason }),
      ...(tool !== null && { tool }),
    })),
  };
}

/** @see RoadmapBoard */
export function presentBoard(
  { columns, ...figures }: StoredBoard,
  person: RoadmapPerson,
  context: LineContext,
): RoadmapBoard {
  return {
    columns: columns.map(({ requests, ...column }) => ({
      ...column,
      items: requests.map(request => presentRequest(request, context)),
    })),
    ...figures,
    mayRequestFor: mayRequestFor(person).map(
      // People know of their own lines, though they may not read them.
      entityRef =>
        presentLine(entityRef, context) ?? { entityRef, title: entityRef },
    ),
    mayDecide: person.isDecider,
  };
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
