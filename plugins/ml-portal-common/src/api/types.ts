import type { MlRole } from '../model/recognition';
import type { Stage } from '../model/stages';
import type { PlatformToolSpec, FeatureStoreSpec } from '../model/types';
import type { Problem } from '../model/problems';
import type { RolledUpOperatingModel } from '../ownership/rollUp';
import type {
  FenceTarget,
  Finding,
  OperatingModel,
  StageStatus,
  StageVerdict,
} from '../ownership/types';
import type {
  CheckResultState,
  ScorecardResult,
  ScorecardSummary,
} from '../scorecard/types';

/** An owner, and whether there is anybody behind it. @public */
export interface Owner {
  entityRef: string;
  alive: boolean;
}

/** A line of business that the caller may read. @public */
export interface LineOfBusinessRef {
  entityRef: string;
  title: string;
}

/** A list, page by page. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}

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

/** How many models are in which status at a stage. @public */
export interface StageCounts {
  stage: Stage;
  counts: Record<StageStatus, number>;
}

/** How many entities reached which level; null is below the first. @public */
export interface LevelCounts {
  scorecard: string;
  levels: { level: string | null; count: number }[];
}

/** Many models in one row. @public */
export interface RollUp {
  /** How many models are counted. */
  models: number;
  /** Mean of the models' scores; null where none has a score. */
  score: number | null;
  operatingModel: RolledUpOperatingModel;
  /** Models by operating model. */
  operatingModels: Record<OperatingModel, number>;
  stages: StageCounts[];
  levels: LevelCounts[];
  /** Fenced stages by where they lead. */
  fences: Record<FenceTarget, number>;
}

/** A line of business with its portfolio, nested lines included. @public */
export interface LineOfBusiness extends RollUp {
  entityRef: string;
  title: string;
  /** The lines that it is nested in, near or far, as far as visible. */
  above: LineOfBusinessRef[];
}

/** A team that stages are thrown over to. @public */
export interface ReceivingTeam {
  owner: string;
  fencedTo: FenceTarget;
  /** Fenced stages that lead to it. */
  fences: number;
  /** Models behind those. */
  models: number;
}

/** Stages of other lines' models that a team of a line of business runs. @public */
export interface FenceIn {
  /** Whose models they are; null without one that the caller may read. */
  lineOfBusiness: LineOfBusinessRef | null;
  /** The team that runs them. */
  owner: string;
  fences: number;
  /** Models behind those. */
  models: number;
}

/** A tool that models of a line of business use, and its use elsewhere. @public */
export interface ToolUse {
  tool: string;
  stages: Stage[];
  /** Models of this line of business. */
  models: number;
  modelsElsewhere: number;
  /** Other lines of business, as far as visible. */
  linesElsewhere: number;
}

/** A line of business, whole. @public */
export interface LineOfBusinessDetails extends LineOfBusiness {
  /** Teams that run stages of its models, most fences first. */
  fencesOut: ReceivingTeam[];
  /** Its teams that run stages of others' models, most fences first. */
  fencesIn: FenceIn[];
  /** Most used first. */
  tools: ToolUse[];
}

/** The tools in use at a stage, the most used first. @public */
export interface ToolSpread {
  stage: Stage;
  tools: { tool: string; models: number }[];
}

/** A row of the heat map; without a line of business, the models that have none. @public */
export interface HeatMapRow {
  lineOfBusiness: LineOfBusinessRef | null;
  models: number;
  score: number | null;
  stages: StageCounts[];
}

/** The whole organization. @public */
export interface OrganizationOverview extends RollUp {
  heatMap: HeatMapRow[];
  receivingTeams: ReceivingTeam[];
  toolSpread: ToolSpread[];
  /** End of the last run over the whole catalog, ISO 8601; null before it. */
  evaluatedAt: string | null;
  stale: boolean;
}

/** How many models of a line of business use something. @public */
export interface UseByLine {
  lineOfBusiness: LineOfBusinessRef | null;
  models: number;
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
  usedBy: UseByLine[];
  evaluatedAt: string;
  stale: boolean;
}

/** A platform tool with its adoption. @public */
export interface ToolRow extends SharedAsset, Omit<PlatformToolSpec, 'custom'> {
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

/** A document that never became valid. @public */
export interface RejectedDocument {
  entityRef: string;
  /** Where it comes from, for example `url:https://…`; null where unknown. */
  location: string | null;
  /** Why, one message each. */
  errors: string[];
  /** ISO 8601. */
  since: string;
}

/** A scorecard in force, without the parts that only evaluation needs. @public */
export interface ScorecardInForce {
  id: string;
  title: string;
  description: string;
  levels: { id: string; title: string }[];
  checks: {
    id: string;
    level: string;
    title: string;
    description: string;
    weight: number;
    effectiveFrom?: string;
  }[];
}

/** What one document of a preview would be. @public */
export interface PreviewItem {
  /** The line it starts at, from 1. */
  line: number;
  /** Null where the document says no kind or name. */
  entityRef: string | null;
  /** Null where the portal has nothing to say about such an entity. */
  role: MlRole | null;
  /** What ingestion would refuse it for; empty for a valid document. */
  problems: Problem[];
  /** Set for a valid model. */
  ownership?: Omit<
    ModelOwnership,
    'evaluatedAt' | 'stale' | keyof ModelDescription
  >;
  /** Set for a valid model, store or tool. */
  scorecards?: ScorecardResult[];
}

/** What merging the documents of a preview does to an entity. @public */
export interface PreviewEffect {
  entityRef: string;
  title: string;
  direction: 'new' | 'up' | 'down' | 'same';
  /** For people, with the reasons: one sentence. */
  summary: string;
  /** Null where the entity is new. */
  before: StandingOfEntity | null;
  after: StandingOfEntity;
}

/** What an entity has reached. @public */
export interface StandingOfEntity {
  /** 0 to 100; null for what is no model, or when no stage applies. */
  score: number | null;
  /** The level on each scorecard; null below the first. */
  levels: Record<string, string | null>;
}

/** @public */
export interface PreviewResponse {
  items: PreviewItem[];
  /**
   * What merging changes, the documents' own entities first, then others that
   * depend on them. Empty where a document is invalid.
   */
  effects: PreviewEffect[];
}

/** @public */
export const EXEMPTION_STATUSES = [
  'requested',
  'approved',
  'rejected',
  'revoked',
  'expired',
] as const;

/** @public */
export type ExemptionStatus = (typeof EXEMPTION_STATUSES)[number];

/** What somebody asks a check to be left out for. @public */
export interface ExemptionRequest {
  entityRef: string;
  scorecard: string;
  check: string;
  /** 1 to 1,000 characters. */
  reason: string;
  /** The last day, YYYY-MM-DD. */
  endsOn: string;
}

/** @public */
export interface Exemption extends ExemptionRequest {
  id: string;
  status: ExemptionStatus;
  requestedBy: string;
  /** ISO 8601. */
  requestedAt: string;
  /** All that happened, the oldest first. */
  trail: {
    status: ExemptionStatus;
    /** Null where time did it. */
    by: string | null;
    /** ISO 8601. */
    at: string;
    comment?: string;
  }[];
  /** What the caller may do with it now. */
  permitted: { approve: boolean; reject: boolean; revoke: boolean };
}

/** @public */
export interface ExemptionPage extends Page<Exemption> {
  /** Whether the caller may ask for one; set where one entity was asked about. */
  mayRequest?: boolean;
}

/** A change of an entity's result. @public */
export interface Transition {
  /** ISO 8601. */
  at: string;
  event: 'appeared' | 'changed' | 'removed';
  score: number | null;
  lifecycle: string | null;
  /** Null for what is no model. */
  operatingModel: OperatingModel | null;
  /** Null where there is none, or one that the caller may not read. */
  lineOfBusiness: string | null;
  /** The level on each scorecard; null below the first. */
  levels: Record<string, string | null>;
  /** Results that changed; null where there was or is none. */
  checks: {
    scorecard: string;
    check: string;
    from: CheckResultState | null;
    to: CheckResultState | null;
  }[];
}

/** How a line of business, or the organization, stood on a day. @public */
export interface DailyRollUp extends RollUp {
  /** YYYY-MM-DD, in UTC. */
  day: string;
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
