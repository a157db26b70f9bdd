import type { PlatformToolSpec, FeatureStoreSpec } from '../../model/types';
import type { ScorecardResult, ScorecardSummary } from '../../scorecard/types';
import type { ToolStanding } from '../tooling';
import type { Owner, LineOfBusinessRef } from './common';

/**
 * How many models of a line of business use something, those of the lines nested
 * in it included.
 *
 * @public
 */
export interface UseByLine {
  lineOfBusiness: LineOfBusinessRef | null;
  models: number;
  /** Whether these models count for another line of the list, too. */
  nested: boolean;
}

/** What tools and stores have in common. @public */
export interface SharedAsset {
  entityRef: string;
  title: string;
  description: string | null;
  owner: Owner | null;
  lineOfBusiness: LineOfBusinessRef | null;
  /** Models that use it. */
  models: number;
  /** The most first; a model of a nested line counts for the lines above, too. */
  usedBy: UseByLine[];
  evaluatedAt: string;
  stale: boolean;
}

/** A platform tool with its adoption. @public */
export interface ToolRow
  extends SharedAsset,
    Omit<PlatformToolSpec, 'custom'>,
    ToolStanding {
  scorecards: ScorecardSummary[];
}

/** @public */
export interface ToolDetails extends Omit<ToolRow, 'scorecards'> {
  scorecards: ScorecardResult[];
}

/** A feature store with its reuse. @public */
export interface FeatureStoreRow
  extends SharedAsset,
    Omit<FeatureStoreSpec, 'custom' | 'featureViews'> {
  /** How many feature views it has. */
  featureViewCount: number;
  /** How many features its views have together. */
  featureCount: number;
  /** How many of its views say how long their values stay fresh. */
  viewsWithTtl: number;
  scorecards: ScorecardSummary[];
}

/** @public */
export interface FeatureStoreDetails
  extends Omit<FeatureStoreRow, 'scorecards'> {
  featureViews: NonNullable<FeatureStoreSpec['featureViews']>;
  scorecards: ScorecardResult[];
}
