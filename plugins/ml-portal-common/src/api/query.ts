import type { Stage } from '../model/stages';
import type { ToolAccess, ToolAdoption } from '../model/types';
import type { CheckResultState } from '../scorecard/types';
import type {
  FenceTarget,
  OperatingModel,
  StageStatus,
} from '../ownership/types';

/** @public */
export const MODEL_SORTS = [
  'title',
  '-title',
  'score',
  '-score',
  'handoffs',
  '-handoffs',
] as const;

/** The order of a list of models; a minus means descending. @public */
export type ModelSort = (typeof MODEL_SORTS)[number];

/**
 * What is asked of an entity's result on one scorecard.
 *
 * @public
 */
export interface ScorecardFilter {
  /**
   * What `level` and `check` are of; where left out, `end-to-end-ownership` for
   * models, and the readiness scorecards for tools and stores.
   */
  scorecard?: string;
  /** A level that is reached, or `none`. */
  level?: string;
  check?: string;
  /** Of `check`; `failed` where left out. */
  result?: CheckResultState;
}

/**
 * Which models are asked for. All conditions must hold; references may be
 * shorthand.
 *
 * @public
 */
export interface ModelFilter extends ScorecardFilter {
  /** A line of business with those nested in it, or `none`. */
  lineOfBusiness?: string;
  /** Several are alternatives. */
  owner?: string | string[];
  /** Several are alternatives. */
  lifecycle?: string[];
  stage?: Stage;
  /** Of `stage`, or of any stage. */
  status?: StageStatus;
  /** Where a fence leads: a target, or the reference of a team; several are alternatives. */
  fencedTo?: FenceTarget | (string & {}) | string[];
  tool?: string;
  featureStore?: string;
  operatingModel?: OperatingModel;
  /** Part of the title or name. */
  q?: string;
}

/** @public */
export const LINE_SORTS = [
  'title',
  '-title',
  'models',
  '-models',
  'score',
  '-score',
  'fences',
  '-fences',
] as const;

/** The order of lines of business; a minus means descending. @public */
export type LineSort = (typeof LINE_SORTS)[number];

/** @public */
export const ASSET_SORTS = ['title', '-models'] as const;

/** The order of tools and stores: by title, or the most used first. @public */
export type AssetSort = (typeof ASSET_SORTS)[number];

/** Which tools or stores are asked for. @public */
export interface AssetFilter extends ScorecardFilter {
  /** That of the owner: a line of business with those nested in it, or `none`. */
  lineOfBusiness?: string;
  /** Part of the title or name. */
  q?: string;
}

/**
 * Which tools are asked for. All conditions must hold.
 *
 * @public
 */
export interface ToolFilter extends AssetFilter {
  /** One that the tool serves. */
  stage?: Stage;
  access?: ToolAccess;
  adoption?: ToolAdoption;
  /** A tool: those that it names as alternatives, and those that name it. */
  alternativeTo?: string;
}

/** Which page of a list is asked for. @public */
export interface PageQuery {
  /** 1 to 500; 50 where left out. */
  limit?: number;
  /** The `nextCursor` of the page before. */
  cursor?: string;
}
