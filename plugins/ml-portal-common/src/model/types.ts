import type { JsonObject } from '@backstage/types';
import type { Stage } from './stages';

/** @public */
export const SERVING_MODES = [
  'real-time',
  'serverless',
  'asynchronous',
  'batch',
  'streaming',
  'edge',
] as const;

/** How predictions reach their users. @public */
export type ServingMode = (typeof SERVING_MODES)[number];

/** @public */
export const RISK_RATINGS = ['high', 'medium', 'low', 'unknown'] as const;

/** @public */
export type RiskRating = (typeof RISK_RATINGS)[number];

/** @public */
export const TOOL_ACCESSES = ['self-serve', 'request', 'managed'] as const;

/** How a team gets to use a tool. @public */
export type ToolAccess = (typeof TOOL_ACCESSES)[number];

/** @public */
export const TOOL_ADOPTIONS = ['mandatory', 'default', 'optional'] as const;

/** Whether a team may choose another tool. @public */
export type ToolAdoption = (typeof TOOL_ADOPTIONS)[number];

/** @public */
export type ToolOrigin = 'built' | 'bought' | 'open-source';

/**
 * One stage as written in `spec.ml.stages`. References are as written: shorthand
 * is allowed.
 *
 * @public
 */
export interface StageSpec {
  owner?: string;
  tools?: string[];
  agreement?: string;
  dashboard?: string;
  /** ISO 8601 duration. */
  cadence?: string;
  /** The reason; excludes every other field. */
  notApplicable?: string;
}

/** The figure that tells whether a model works. @public */
export interface Kpi {
  name?: string;
  unit?: string;
  baseline?: number;
  target?: number;
  current?: number;
  /** YYYY-MM-DD */
  asOf?: string;
}

/** @public */
export interface BusinessObjective {
  problem?: string;
  kpi?: Kpi;
  stakeholder?: string;
  /** As declared by the line of business; `currency` is an ISO 4217 code. */
  annualValue?: { amount: number; currency: string };
}

/** `spec.ml` of a model. @public */
export interface ModelSpec {
  tasks?: string[];
  servingMode?: ServingMode;
  libraryName?: string;
  algorithm?: string;
  baseModel?: string;
  datasets?: string[];
  license?: string;
  riskRating?: RiskRating;
  intendedUses?: string[];
  limitations?: string[];
  ethicalConsiderations?: string[];
  businessObjective?: BusinessObjective;
  featureStores?: string[];
  stages?: Partial<Record<Stage, StageSpec | null>> | null;
  custom?: JsonObject;
}

/** @public */
export interface FeatureView {
  name: string;
  description?: string;
  entities?: string[];
  features?: string[];
  /** ISO 8601 duration. */
  ttl?: string;
  online?: boolean;
  owner?: string;
}

/** `spec.ml` of a feature store. @public */
export interface FeatureStoreSpec {
  technology?: string;
  project?: string;
  onlineStore?: string;
  offlineStore?: string;
  featureViews?: FeatureView[];
  custom?: JsonObject;
}

/** `spec.ml` of a platform tool. @public */
export interface PlatformToolSpec {
  stagesServed?: Stage[];
  access?: ToolAccess;
  adoption?: ToolAdoption;
  origin?: ToolOrigin;
  alternatives?: string[];
  requestUrl?: string;
  decisionRecord?: string;
  custom?: JsonObject;
}
