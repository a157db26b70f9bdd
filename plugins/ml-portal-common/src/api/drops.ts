import type { MlRole } from '../model/recognition';
import type { CheckResultState } from '../scorecard/types';
import type { RequestOptions, RollUpQuery } from './MlPortalApi';
import type { PageQuery } from './query';
import type { LineOfBusinessRef, Page, StandingOfEntity } from './types';

/** An entity that stands lower than it did. @public */
export interface Drop {
  entityRef: string;
  role: MlRole;
  title: string;
  lifecycle: string | null;
  /** Null where there is none, several, or one that the caller may not read. */
  lineOfBusiness: LineOfBusinessRef | null;
  /** How it stood at first: at the beginning of these days, or when it appeared. */
  before: StandingOfEntity;
  now: StandingOfEntity;
  /** When its result changed last, ISO 8601. */
  at: string;
  /** The checks that count against it now and did not before, by level. */
  reasons: DropReason[];
}

/** A check that an entity does not pass any more. @public */
export interface DropReason {
  scorecard: string;
  check: string;
  title: string;
  /** What it is now: `failed`, `noData` or `error`. */
  result: CheckResultState;
}

/**
 * Which drops are asked for. A lifecycle narrows models alone: stores have none.
 *
 * @public
 */
export interface DropQuery extends RollUpQuery {
  /** How far back to compare, 1 to 90, to the hour; 7 where left out. */
  days?: number;
  /** A line of business with those nested in it, or `none`. */
  lineOfBusiness?: string;
}

/** What stands lower than some days ago. @public */
export interface DropsApi {
  /** Those first that lost most levels, then those that lost most of their score. */
  getDrops(
    query?: DropQuery & PageQuery,
    options?: RequestOptions,
  ): Promise<Page<Drop>>;
}
