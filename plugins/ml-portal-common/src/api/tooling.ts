import type { Stage } from '../model/stages';
import type { ToolAccess, ToolAdoption } from '../model/types';
import type { RequestOptions, RollUpQuery } from './MlPortalApi';
import type { PageQuery } from './query';
import type { LineOfBusinessRef, Page, UseByLine } from './types';

/** What the users of a tool are asked about it. @public */
export const TOOL_CRITERIA = [
  'fit',
  'easeOfUse',
  'reliability',
  'support',
] as const;

/** @public */
export type ToolCriterion = (typeof TOOL_CRITERIA)[number];

/** One person's answers: whole numbers from 1, poor, to 5, excellent. @public */
export type ToolRatings = Record<ToolCriterion, number>;

/**
 * How a number of people rate a tool, three at least. Means, to tenths.
 *
 * @public
 */
export interface ToolEvaluationFigures {
  /** People who answered. */
  answers: number;
  criteria: ToolRatings;
  /** The mean over the criteria. */
  overall: number;
}

/** {@link ToolEvaluationFigures} as they were published. @public */
export interface PublishedToolEvaluation extends ToolEvaluationFigures {
  /** ISO 8601. */
  at: string;
}

/**
 * How the people who use a tool rate it. Figures of fewer than three people are
 * never shown, nor ones from which the answers of fewer than three follow.
 *
 * @public
 */
export interface ToolEvaluation {
  entityRef: string;
  /** Null until enough people answered. */
  current: PublishedToolEvaluation | null;
  /**
   * By the line of business of those who answered, by title: lines with enough
   * answers that the caller may read.
   */
  byLine: (PublishedToolEvaluation & { lineOfBusiness: LineOfBusinessRef })[];
  /** All that was published, the oldest first. */
  history: PublishedToolEvaluation[];
  /** How many must answer, or answer otherwise, before figures are published. */
  fewestAnswers: number;
  /** The caller's own answers. */
  mine: (ToolRatings & { at: string }) | null;
  /** Whether the caller may answer: somebody whose groups use the tool. */
  mayEvaluate: boolean;
}

/**
 * What is wrong with how a tool is spread.
 *
 * - `mandatory-and-poor`: it must be used, and its users rate it poorly
 * - `delivered-and-unused`: it was delivered for a request some time ago, and
 *   few of the models that it was for use it; told to who may read requests
 *
 * @public
 */
export const TOOL_CONCERNS = [
  'mandatory-and-poor',
  'delivered-and-unused',
] as const;

/** @public */
export type ToolConcern = (typeof TOOL_CONCERNS)[number];

/** What is said of a tool where there are several. @public */
export interface ToolStanding {
  /** Null until enough people answered. */
  evaluation: Pick<ToolEvaluationFigures, 'answers' | 'overall'> | null;
  concerns: ToolConcern[];
}

/** A tool that models use at a stage, in the catalog or not. @public */
export interface StageTool extends ToolStanding {
  entityRef: string;
  /** Its name where it is not in the catalog. */
  title: string;
  /** Whether it is a platform tool of the catalog that the caller may read. */
  catalogued: boolean;
  /** Whether the platform owns it. */
  platform: boolean;
  access: ToolAccess | null;
  adoption: ToolAdoption | null;
  /** Models that use it at the stage. */
  models: number;
  /** The most first; a model of a nested line counts for the lines above, too. */
  usedBy: UseByLine[];
}

/** The tools of a stage. @public */
export interface StageTooling {
  stage: Stage;
  /** The most used first, at most 50. */
  tools: StageTool[];
  /** How many tools are in use at the stage. */
  totalTools: number;
  /** Platform tools that serve the stage, and that no model uses there. */
  unused: { entityRef: string; title: string }[];
}

/** A tool of its own that a line of business uses at a stage that it runs. @public */
export interface ToolChoice {
  lineOfBusiness: LineOfBusinessRef;
  stage: Stage;
  tool: { entityRef: string; title: string; catalogued: boolean };
  /** Models of the line that use it at the stage. */
  models: number;
  /**
   * The decision in force, of the line or of one that it is nested in; null where
   * nobody recorded why.
   */
  decision: { id: string; reviewOn: string; overdue: boolean } | null;
}

/** Why a line of business uses a tool of its own for a stage. @public */
export interface NewToolingDecision {
  /** Who decides: a line of business of the caller's. */
  lineOfBusiness: string;
  stage: Stage;
  /** In the catalog or not. */
  tool: string;
  /** 1 to 4,000 characters. */
  reason: string;
  /** What the line gains and what it gives up; 1 to 4,000 characters. */
  tradeOffs: string;
  /** The tools that were considered beside it, at most 20. */
  alternatives: string[];
  /** The objective that it serves; at most 2,000 characters. */
  objective?: string;
  /** Groups or users who agreed, 1 to 20. */
  agreedBy: string[];
  /** When it is looked at again, YYYY-MM-DD: in the future, within three years. */
  reviewOn: string;
}

/** @public */
export const TOOLING_DECISION_STATUSES = ['in-force', 'ended'] as const;

/** @public */
export type ToolingDecisionStatus = (typeof TOOLING_DECISION_STATUSES)[number];

/** One tooling decision, as in lists. @public */
export interface ToolingDecision
  extends Omit<NewToolingDecision, 'lineOfBusiness' | 'tool' | 'objective'> {
  id: string;
  lineOfBusiness: LineOfBusinessRef;
  tool: { entityRef: string; title: string; catalogued: boolean };
  objective: string | null;
  status: ToolingDecisionStatus;
  /** Whether it is in force, and its day of review has passed. */
  overdue: boolean;
  decidedBy: string;
  /** ISO 8601. */
  decidedAt: string;
  /** When it changed last, ISO 8601. */
  changedAt: string;
  /**
   * Models of the line, and of those nested in it, that use the tool at the stage
   * now.
   */
  models: number;
  /** What the caller may do with it now. */
  permitted: { review: boolean; end: boolean };
}

/** One tooling decision, with all that happened to it. @public */
export interface ToolingDecisionDetails extends ToolingDecision {
  /** The oldest first. */
  trail: {
    event: 'recorded' | 'reviewed' | 'ended';
    by: string;
    /** ISO 8601. */
    at: string;
    /** The day of review from then on; null where it ended. */
    reviewOn: string | null;
    comment?: string;
  }[];
}

/**
 * A review of a decision, which keeps it in force: a new day of review, why it
 * still holds, and what is to be said otherwise from now on.
 *
 * @public
 */
export interface ToolingReview
  extends Partial<
    Pick<
      NewToolingDecision,
      'reason' | 'tradeOffs' | 'alternatives' | 'objective' | 'agreedBy'
    >
  > {
  /** When the caller saw it change last, ISO 8601. */
  changedAt: string;
  reviewOn: string;
  /** 1 to 2,000 characters. */
  comment: string;
}

/** Which choices are asked for. All conditions must hold. @public */
export interface ToolChoiceFilter extends RollUpQuery {
  /** A line of business with those nested in it. */
  lineOfBusiness?: string;
  stage?: Stage;
  tool?: string;
  /** Whether there is a decision in force. */
  decided?: boolean;
}

/** Which decisions are asked for. All conditions must hold. @public */
export interface ToolingDecisionFilter {
  /** A line of business with those nested in it. */
  lineOfBusiness?: string;
  stage?: Stage;
  tool?: string;
  status?: ToolingDecisionStatus;
  overdue?: boolean;
  /** Those of the caller's lines of business. */
  mine?: boolean;
}

/**
 * Which tools are used, what their users think of them, and why lines of
 * business use tools of their own.
 *
 * @public
 */
export interface ToolingApi {
  /** The six stages, in order. */
  getStages(
    query?: RollUpQuery,
    options?: RequestOptions,
  ): Promise<{ stages: StageTooling[] }>;
  /** Those of most models first. */
  getChoices(
    query?: ToolChoiceFilter & PageQuery,
    options?: RequestOptions,
  ): Promise<Page<ToolChoice>>;
  /** Those first that are looked at again first; ended ones last. */
  getDecisions(
    query?: ToolingDecisionFilter & PageQuery,
    options?: RequestOptions,
  ): Promise<
    Page<ToolingDecision> & {
      /** The lines of business that the caller may record decisions for. */
      mayDecideFor: LineOfBusinessRef[];
    }
  >;
  /** Rejects with NotFoundError where there is none that the caller may read. */
  getDecision(
    id: string,
    options?: RequestOptions,
  ): Promise<ToolingDecisionDetails>;
  /** Refused with ConflictError where one is in force for this line, stage and tool. */
  decide(decision: NewToolingDecision): Promise<ToolingDecisionDetails>;
  /** Refused with ConflictError where it changed since the caller saw it. */
  review(id: string, review: ToolingReview): Promise<ToolingDecisionDetails>;
  /** Ends a decision, and says why: 1 to 2,000 characters. */
  end(
    id: string,
    ending: { changedAt: string; comment: string },
  ): Promise<ToolingDecisionDetails>;
  getEvaluation(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ToolEvaluation>;
  /** Answers, or answers anew: each person has one evaluation of a tool. */
  evaluate(entityRef: string, ratings: ToolRatings): Promise<ToolEvaluation>;
  withdrawEvaluation(entityRef: string): Promise<void>;
}
