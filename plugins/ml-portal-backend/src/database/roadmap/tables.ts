import type {
  RoadmapScope,
  RoadmapStatus,
  Stage,
  TouchedStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';

/** What a line of business asks the platform for. Times in ms. */
export interface RoadmapRequestRow {
  id: string;
  title: string;
  problem: string;
  /** Title and problem in lower case. */
  search_text: string;
  business_objective: string | null;
  stage: Stage;
  scope_kind: RoadmapScope['kind'];
  /** The team, or the line of business, that the scope is about. */
  scope_ref: string | null;
  /** Who asks. */
  line_of_business: string;
  status: RoadmapStatus;
  /** Where it is declined. */
  reason: string | null;
  /** Where it is delivered. */
  tool: string | null;
  requested_by: string;
  requested_at: number;
  /** When the status changed last. */
  moved_at: number;
  /** Null while it waits for a first answer. */
  answered_at: number | null;
  /** How many rows there are of it in `roadmap_votes`. */
  votes: number;
  /** How many rows there are of it in `roadmap_comments`. */
  comments: number;
}

/** A model that a request names, in the catalog or not. */
export interface RoadmapNamedModelRow {
  request_id: string;
  entity_ref: string;
}

/** A move of a request. */
export interface RoadmapTrailRow {
  id: number;
  request_id: string;
  status: RoadmapStatus;
  by: string;
  /** ms */
  at: number;
  reason: string | null;
  tool: string | null;
}

export interface RoadmapVoteRow {
  request_id: string;
  user_ref: string;
  /** The voter's, when they voted; null for none or several. */
  line_of_business: string | null;
  /** ms */
  at: number;
}

/** Who follows a request, or does not any more. */
export interface RoadmapFollowerRow {
  request_id: string;
  user_ref: string;
  following: boolean;
}

export interface RoadmapCommentRow {
  id: string;
  request_id: string;
  by: string;
  /** ms */
  at: number;
  text: string;
}

/** A model that a request touched when it was delivered. */
export interface RoadmapDeliveryRow {
  request_id: string;
  entity_ref: string;
  /** Of the stage, then. */
  status: TouchedStatus;
}

/** The single row, id 1, about all requests. */
export interface RoadmapStateRow {
  id: number;
  /** Grows with every change that others see. */
  revision: number;
  /** Grows whenever there is a request more or less. */
  requests_revision: number;
}

declare module 'knex/types/tables' {
  interface Tables {
    roadmap_requests: RoadmapRequestRow;
    roadmap_named_models: RoadmapNamedModelRow;
    roadmap_trail: Knex.CompositeTableType<
      RoadmapTrailRow,
      Omit<RoadmapTrailRow, 'id'>
    >;
    roadmap_votes: RoadmapVoteRow;
    roadmap_followers: RoadmapFollowerRow;
    roadmap_comments: RoadmapCommentRow;
    roadmap_deliveries: RoadmapDeliveryRow;
    roadmap_state: RoadmapStateRow;
  }
}
