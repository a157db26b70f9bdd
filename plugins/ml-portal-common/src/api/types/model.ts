import type { Stage } from '../../model/stages';
import type {
  FenceTarget,
  Finding,
  OperatingModel,
  OperatingModelReason,
  OwnershipSettings,
  StageVerdict,
} from '../../ownership/types';
import type { ScorecardResult, ScorecardSummary } from '../../scorecard/types';
import type { Owner, LineOfBusinessRef } from './common';

/** What a model's document says of it, beside its ownership. @public */
export interface ModelDescription {
  description: string | null;
  /** What it does, for example `tabular-classification`. */
  tasks: string[];
  /** Where its features come from. */
  featureStores: string[];
}

/** One model with its results, as in lists. @public */
export interface ModelRow extends ModelDescription {
  entityRef: string;
  title: string;
  lifecycle: string | null;
  owner: Owner | null;
  /** Null where there is none, several, or one that the caller may not read. */
  lineOfBusiness: LineOfBusinessRef | null;
  findings: Finding[];
  /** 0 to 100; null when no stage applies. */
  score: number | null;
  handoffs: number;
  operatingModel: OperatingModel;
  /** The six, in order. */
  stages: StageVerdict[];
  scorecards: ScorecardSummary[];
  /** ISO 8601. */
  evaluatedAt: string;
  /** Whether the catalog may know better by now. */
  stale: boolean;
}

/** One model, whole. @public */
export interface ModelOwnership extends Omit<ModelRow, 'scorecards'> {
  scorecards: ScorecardResult[];
  /** Absent until the model is judged again by a version that keeps it. */
  operatingModelReason?: OperatingModelReason & {
    /** Those in force; shares between 0 and 1. */
    thresholds: OwnershipSettings['thresholds'];
  };
}

/** One fenced stage of a model. @public */
export interface FenceRow {
  /** The model. */
  entityRef: string;
  title: string;
  lifecycle: string | null;
  /** The model's line of business. */
  lineOfBusiness: LineOfBusinessRef | null;
  stage: Stage;
  /** Who runs the stage. */
  owner: string;
  /** The line of business of who runs the stage. */
  ownerLineOfBusiness: string | null;
  fencedTo: FenceTarget;
  tools: string[];
  agreement?: string;
}

/** The result of evaluating one entity on request. @public */
export interface EvaluationResponse {
  entityRef: string;
  /** Whether the result differs from the one before. */
  changed: boolean;
  score: number | null;
  scorecards: ScorecardResult[];
  /** ISO 8601. */
  evaluatedAt: string;
}
