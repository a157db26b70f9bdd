import type { MlRole } from '../model/recognition';
import type { CheckResultState } from '../scorecard/types';
import type { RequestOptions, RollUpQuery } from './MlPortalApi';
import type { PageQuery } from './query';
import type { LevelCounts, LineOfBusinessRef, Page } from './types';

/** How many entities a check has which result for. @public */
export interface CheckCounts {
  check: string;
  results: Record<CheckResultState, number>;
}

/** How the models, tools or stores stand on a scorecard in force. @public */
export interface ScorecardStanding extends LevelCounts {
  role: MlRole;
  /** How many of them it judges. */
  entities: number;
  /** All of its checks, in its order. */
  checks: CheckCounts[];
}

/**
 * Which entities count. A lifecycle narrows models alone: stores have none.
 *
 * @public
 */
export interface StandingQuery extends RollUpQuery {
  /** A line of business with those nested in it, or `none`. */
  lineOfBusiness?: string;
}

/** A check that a model, tool or store fails, and what to do. @public */
export interface FailingCheck {
  entityRef: string;
  role: MlRole;
  title: string;
  lifecycle: string | null;
  /** Null where there is none, several, or one that the caller may not read. */
  lineOfBusiness: LineOfBusinessRef | null;
  scorecard: string;
  /** The level that it keeps the entity from. */
  level: string;
  check: string;
  checkTitle: string;
  /** What was found. */
  message: string;
  /** Markdown that tells how to pass. */
  remediation: string;
}

/** Which failing checks are asked for. All conditions must hold. @public */
export interface FailingCheckQuery extends StandingQuery {
  /** Several are alternatives. */
  owner?: string | string[];
}

/** What checks say of many entities. @public */
export interface ChecksApi {
  /** One for each scorecard in force and each role that it judges. */
  getStandings(
    query?: StandingQuery,
    options?: RequestOptions,
  ): Promise<{ items: ScorecardStanding[] }>;
  /** Those of the lowest level first. */
  getFailing(
    query?: FailingCheckQuery & PageQuery,
    options?: RequestOptions,
  ): Promise<Page<FailingCheck>>;
}
