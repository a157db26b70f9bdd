import type { Stage } from '../model/stages';
import type { StageStatus } from '../ownership/types';
import type { RequestOptions } from './MlPortalApi';
import type { PageQuery } from './query';
import type { LineOfBusinessRef, Page } from './types';

/** @public */
export const ROADMAP_STATUSES = [
  'proposed',
  'under-review',
  'planned',
  'in-progress',
  'delivered',
  'declined',
] as const;

/** How far a roadmap request is. @public */
export type RoadmapStatus = (typeof ROADMAP_STATUSES)[number];

/**
 * The models that a request is about. It touches those of them whose stage is
 * fenced, unclaimed or orphaned.
 *
 * @public
 */
export type RoadmapScope =
  /** These, 1 to 200 references. */
  | { kind: 'models'; models: string[] }
  /** Those whose stage is fenced to a team. */
  | { kind: 'receivingTeam'; team: string }
  /** Those of a line of business and of the lines nested in it. */
  | { kind: 'lineOfBusiness'; lineOfBusiness: string }
  /** Those whose stage nobody runs: unclaimed, or its owner is gone. */
  | { kind: 'unclaimed' };

/** A scope as far as the caller may know it. @public */
export type KnownRoadmapScope =
  | Exclude<RoadmapScope, { kind: 'lineOfBusiness' }>
  /** Null where the caller may not read the line. */
  | { kind: 'lineOfBusiness'; lineOfBusiness: LineOfBusinessRef | null };

/** What somebody asks for, on behalf of a line of business. @public */
export interface NewRoadmapRequest {
  /** 1 to 120 characters. */
  title: string;
  /** What goes wrong today; 1 to 4,000 characters. */
  problem: string;
  stage: Stage;
  scope: RoadmapScope;
  /** What the line of business gains; at most 2,000 characters. */
  businessObjective?: string;
  /** Who asks: a line of business of the caller's. */
  lineOfBusiness: string;
}

/** What lines of business declare in one currency, together a year. @public */
export interface DeclaredValue {
  /** ISO 4217 code. */
  currency: string;
  amount: number;
  /** Models that declare it. */
  models: number;
}

/** What a request touches now, as far as the caller may see. @public */
export interface Demand {
  /** Stages that another team runs. */
  fences: number;
  /** Stages that nobody claims, or whose owner is gone. */
  unclaimed: number;
  /** Models behind those. */
  models: number;
  /** Lines of business behind those. */
  linesOfBusiness: number;
  /** Of those models, by currency: sums over currencies mean nothing. */
  declaredValue: DeclaredValue[];
}

/** Votes for a request; each person has one. @public */
export interface RoadmapVotes {
  total: number;
  /** Whether the caller voted. */
  mine: boolean;
  /** Most first; without a line of business for voters of none or several. */
  byLine: { lineOfBusiness: LineOfBusinessRef | null; votes: number }[];
}

/** What the caller may do with a request now. @public */
export interface PermittedOnRequest {
  vote: boolean;
  comment: boolean;
  /** The statuses that the caller may move it to. */
  moveTo: RoadmapStatus[];
  delete: boolean;
}

/** One roadmap request, as in lists. @public */
export interface RoadmapRequest {
  id: string;
  title: string;
  stage: Stage;
  /** Named models that the caller may not read are left out. */
  scope: KnownRoadmapScope;
  /** Who asks; null where the caller may not read it. */
  lineOfBusiness: LineOfBusinessRef | null;
  status: RoadmapStatus;
  /** Why, where it is declined. */
  reason?: string;
  /** What serves it, where it is delivered and the caller may read that. */
  tool?: string;
  requestedBy: string;
  /** ISO 8601. */
  requestedAt: string;
  /** When the status changed last, ISO 8601. */
  movedAt: string;
  /**
   * When one who decides moved or commented on it first, ISO 8601; null while
   * it waits.
   */
  answeredAt: string | null;
  votes: RoadmapVotes;
  comments: number;
  /** Whether the caller is told what becomes of it. */
  following: boolean;
  demand: Demand;
  permitted: PermittedOnRequest;
}

/** A model that a request touches, or touched when it was delivered. @public */
export interface TouchedModel {
  entityRef: string;
  title: string;
  lineOfBusiness: LineOfBusinessRef | null;
  /** Of the request's stage, now. */
  status: StageStatus;
  /** Who runs the stage now. */
  owner: string | null;
}

/**
 * What happened to the stages that a delivered request touched, of the models
 * that the caller may read.
 *
 * @public
 */
export interface DeliveryOutcome {
  /** How many it touched when it was delivered. */
  touched: number;
  /** Owned by now. */
  owned: number;
  fenced: number;
  /** Unclaimed or orphaned. */
  unclaimed: number;
  /** Do not apply any more. */
  notApplicable: number;
  /** Of models that left the catalog; told who may read all. */
  gone: number;
  /** Models among them that use the tool at the stage. */
  usingTool: number;
}

/** One roadmap request, whole. @public */
export interface RoadmapRequestDetails extends RoadmapRequest {
  problem: string;
  businessObjective: string | null;
  /** The first 100 that it touches now, by title. */
  touched: TouchedModel[];
  /** Named models that are no longer in the catalog; told who may read all. */
  gone: string[];
  /** Null unless it is delivered. */
  outcome: DeliveryOutcome | null;
  /** All that happened, the oldest first. */
  trail: {
    status: RoadmapStatus;
    by: string;
    /** ISO 8601. */
    at: string;
    reason?: string;
    /** Left out where the caller may not read it. */
    tool?: string;
  }[];
}

/** @public */
export interface RoadmapComment {
  id: string;
  by: string;
  /** ISO 8601. */
  at: string;
  /** Plain text, 1 to 2,000 characters. */
  text: string;
  mayDelete: boolean;
}

/** @public */
export const ROADMAP_SORTS = ['-votes', '-models', '-requestedAt'] as const;

/** The order of requests: most votes, most models touched, or newest first. @public */
export type RoadmapSort = (typeof ROADMAP_SORTS)[number];

/** Which requests are asked for. All conditions must hold. @public */
export interface RoadmapFilter {
  /** Several are alternatives. */
  status?: RoadmapStatus[];
  stage?: Stage;
  /** Who asks: a line of business with those nested in it. */
  lineOfBusiness?: string;
  /** Those that name this model, or whose scope holds it. */
  model?: string;
  /** Those that were delivered with this tool. */
  tool?: string;
  /** Those that the caller asked for, voted for, or follows. */
  mine?: boolean;
  /** Those that wait for a first answer. */
  unanswered?: boolean;
  /** Part of the title or problem. */
  q?: string;
}

/** The requests by status, most voted first, with how they are answered. @public */
export interface RoadmapBoard {
  columns: {
    status: RoadmapStatus;
    totalItems: number;
    /** The first 20. */
    items: RoadmapRequest[];
  }[];
  /** Median days from request to first answer; null with none answered. */
  daysToFirstAnswer: number | null;
  /** Open requests that wait for one. */
  unanswered: number;
  /** The lines of business that the caller may ask for. */
  mayRequestFor: LineOfBusinessRef[];
  /** Whether the caller is one of those who decide. */
  mayDecide: boolean;
}

/** A request that the catalog speaks for, and that nobody made yet. @public */
export interface RoadmapOffer {
  stage: Stage;
  scope: RoadmapScope;
  demand: Demand;
}

/** How a request moves to another status. @public */
export interface RoadmapMove {
  /** The status that the caller saw. */
  from: RoadmapStatus;
  to: RoadmapStatus;
  /** Why; needed to decline. */
  reason?: string;
  /** A platform tool; needed to deliver. */
  tool?: string;
}

/**
 * What lines of business ask the platform for. A request that is not there, or
 * not any more, is a NotFoundError.
 *
 * @public
 */
export interface RoadmapApi {
  getBoard(
    filter?: RoadmapFilter & { sort?: RoadmapSort },
    options?: RequestOptions,
  ): Promise<RoadmapBoard>;
  getRequests(
    query?: RoadmapFilter & PageQuery & { sort?: RoadmapSort },
    options?: RequestOptions,
  ): Promise<Page<RoadmapRequest>>;
  getRequest(
    id: string,
    options?: RequestOptions,
  ): Promise<RoadmapRequestDetails>;
  /** The most demanded first. */
  getOffers(options?: RequestOptions): Promise<{ items: RoadmapOffer[] }>;
  request(request: NewRoadmapRequest): Promise<RoadmapRequestDetails>;
  /** Refused with ConflictError where it is not in the status seen any more. */
  move(id: string, move: RoadmapMove): Promise<RoadmapRequestDetails>;
  delete(id: string): Promise<void>;
  vote(id: string): Promise<RoadmapVotes>;
  withdrawVote(id: string): Promise<RoadmapVotes>;
  follow(id: string): Promise<void>;
  unfollow(id: string): Promise<void>;
  /** The oldest first. */
  getComments(
    id: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<Page<RoadmapComment>>;
  comment(id: string, text: string): Promise<RoadmapComment>;
  deleteComment(id: string, commentId: string): Promise<void>;
}
