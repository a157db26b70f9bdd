import type {
  FeatureStoreSpec,
  Finding,
  OperatingModelReason,
  Owner,
  PlatformToolSpec,
  ScorecardResult,
  StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What is stored of a model beside the columns. */
export interface ModelDocument {
  findings: Finding[];
  stages: StageVerdict[];
  /** What an earlier version stored lacks these until the next day's run. */
  tasks?: string[];
  featureStores?: string[];
  operatingModelReason?: OperatingModelReason;
}

/** What is stored of a tool beside the columns. */
export type ToolDocument = Omit<PlatformToolSpec, 'custom'>;

/** What is stored of a feature store beside the columns. */
export type FeatureStoreDocument = Omit<FeatureStoreSpec, 'custom'>;

/**
 * The stored result of an entity, as JSON: what the API returns and nothing has
 * to be filtered by.
 */
export interface ResultDocument {
  description: string | null;
  owner: Owner | null;
  scorecards: ScorecardResult[];
  model?: ModelDocument;
  tool?: ToolDocument;
  featureStore?: FeatureStoreDocument;
}
