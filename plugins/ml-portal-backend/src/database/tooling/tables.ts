import type {
  Stage,
  ToolingDecisionDetails,
  ToolingDecisionStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';

/** A tool that somebody evaluated. Locked before anything of that changes. */
export interface EvaluatedToolRow {
  tool_ref: string;
}

/** The ratings, or their means, by criterion. */
export interface RatingColumns {
  fit: number;
  ease_of_use: number;
  reliability: number;
  support: number;
}

/** What one person said of a tool: for nobody else to see. Times in ms. */
export interface ToolAnswerRow extends RatingColumns {
  id: string;
  tool_ref: string;
  user_ref: string;
  /** The person's only one when they answered; null for none or several. */
  line_of_business: string | null;
  at: number;
  /**
   * When it was withdrawn, given anew, or became too old; null while it counts.
   * What ended is kept for as long as it is behind a figure.
   */
  ended_at: number | null;
}

/** A figure of a tool's evaluation, as it was published. */
export interface ToolPublicationRow extends RatingColumns {
  id: number;
  tool_ref: string;
  /** Null for all who answered. */
  line_of_business: string | null;
  /** ms */
  at: number;
  /** How many people. */
  answers: number;
  overall: number;
  /** Whether it is what is shown now, and not history alone. */
  shown: boolean;
}

/** An answer behind a figure: for nobody to see. */
export interface ToolPublicationAnswerRow {
  publication_id: number;
  answer_id: string;
}

/** Why a line of business uses a tool of its own at a stage. Times in ms. */
export interface ToolingDecisionRow {
  id: string;
  line_of_business: string;
  stage: Stage;
  tool_ref: string;
  reason: string;
  trade_offs: string;
  /** JSON list of references. */
  alternatives: string;
  objective: string | null;
  /** JSON list of references. */
  agreed_by: string;
  /** YYYY-MM-DD. */
  review_on: string;
  status: ToolingDecisionStatus;
  decided_by: string;
  decided_at: number;
  /** Grows with every change. */
  changed_at: number;
}

/** Something that happened to a decision. */
export interface ToolingDecisionTrailRow {
  id: number;
  decision_id: string;
  event: ToolingDecisionDetails['trail'][number]['event'];
  by: string;
  /** ms */
  at: number;
  /** The day of review from then on; null where it ended. */
  review_on: string | null;
  comment: string | null;
}

/** The single row, id 1, about published figures and decisions. */
export interface ToolingStateRow {
  id: number;
  /** Grows with every change that others see. */
  revision: number;
}

type Numbered<T extends { id: number }> = Knex.CompositeTableType<
  T,
  Omit<T, 'id'>
>;

declare module 'knex/types/tables' {
  interface Tables {
    evaluated_tools: EvaluatedToolRow;
    tool_answers: ToolAnswerRow;
    tool_publications: Numbered<ToolPublicationRow>;
    tool_publication_answers: ToolPublicationAnswerRow;
    tooling_decisions: ToolingDecisionRow;
    tooling_decision_trail: Numbered<ToolingDecisionTrailRow>;
    tooling_state: ToolingStateRow;
  }
}
