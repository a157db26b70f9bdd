import type { Stage } from '../model/stages';

/** @public */
export const STAGE_STATUSES = [
  'owned',
  'fenced',
  'orphaned',
  'unclaimed',
  'notApplicable',
] as const;

/** What the rules say of a stage. @public */
export type StageStatus = (typeof STAGE_STATUSES)[number];

/** @public */
export const FENCE_TARGETS = [
  'platform',
  'line-of-business',
  'outside',
] as const;

/** Where a fence leads. @public */
export type FenceTarget = (typeof FENCE_TARGETS)[number];

/** @public */
export const OPERATING_MODELS = [
  'hybrid',
  'centralized',
  'decentralized',
  'traditional',
  'unknown',
] as const;

/** @public */
export type OperatingModel = (typeof OPERATING_MODELS)[number];

/** @public */
export const OPERATING_MODEL_RULES = [
  'nothing-applies',
  'mostly-nobodys',
  'owned-by-platform',
  'run-by-platform',
  'run-by-central-team',
  'no-tool-listed',
  'platform-tools',
  'own-tools',
  'handed-over',
  'partly-nobodys',
] as const;

/** The rules of the operating model, in the order in which they are tried. @public */
export type OperatingModelRule = (typeof OPERATING_MODEL_RULES)[number];

/**
 * Why a model has its operating model. The shares that the rules speak of are
 * counts of stages by `applicable`, and `platformTools` by `tools`.
 *
 * @public
 */
export interface OperatingModelReason {
  /** The rule that decided. */
  rule: OperatingModelRule;
  /** Stages that apply. */
  applicable: number;
  owned: number;
  fenced: number;
  /** Fenced to the platform. */
  toPlatform: number;
  /** Unclaimed or orphaned. */
  nobodys: number;
  /** Distinct tools listed in owned stages. */
  tools: number;
  /** Those of them that are catalogued and owned by the platform. */
  platformTools: number;
}

/**
 * What is noteworthy about a model beside its stages.
 *
 * @public
 */
export type Finding =
  | 'no-line-of-business'
  | 'line-of-business-ambiguous'
  | 'membership-unknown'
  | 'stage-must-apply';

/** The verdict on one stage. References are complete. @public */
export interface StageVerdict {
  stage: Stage;
  status: StageStatus;
  /** Set where the stage is owned, fenced or orphaned and an owner is named. */
  owner?: string;
  /** The owner's line of business, or null; set where `owner` is. */
  lineOfBusiness?: string | null;
  /** Set where the stage is fenced. */
  fencedTo?: FenceTarget;
  /** Set where the stage is owned, fenced or orphaned. */
  tools?: string[];
  agreement?: string;
  dashboard?: string;
  /** Why the stage does not apply. */
  reason?: string;
}

/** The verdict on a model. @public */
export interface OwnershipVerdict {
  owner: { entityRef: string; alive: boolean } | null;
  /** Reference, or null where there is none or several. */
  lineOfBusiness: string | null;
  findings: Finding[];
  /** 0 to 100, not rounded; null when no stage applies. */
  score: number | null;
  handoffs: number;
  operatingModel: OperatingModel;
  operatingModelReason: OperatingModelReason;
  /** The six, in order. */
  stages: StageVerdict[];
}

/** A catalogued platform tool, as far as the rules look at it. @public */
export interface CataloguedTool {
  entityRef: string;
  owner?: string;
  access?: string;
}

/** Finds a catalogued platform tool by its complete reference. @public */
export type ToolLookup = (ref: string) => CataloguedTool | undefined;

/**
 * What of the rules can be configured.
 *
 * @public
 */
export interface OwnershipSettings {
  /** Weight of each stage in the score; 1 where left out. Not negative. */
  stageWeights: Partial<Record<Stage, number>>;
  /** Shares between 0 and 1. */
  thresholds: {
    /** More unclaimed or orphaned than this: unknown. */
    unknown: number;
    /** Fenced to the platform from here: centralized. */
    centralized: number;
    /** Owned from here: the model is run by its own people. */
    owned: number;
    /** Platform tools from here: hybrid. */
    hybrid: number;
  };
}

/** @public */
export const DEFAULT_OWNERSHIP_SETTINGS: OwnershipSettings = {
  stageWeights: {},
  thresholds: { unknown: 0.5, centralized: 0.5, owned: 0.75, hybrid: 0.5 },
};
