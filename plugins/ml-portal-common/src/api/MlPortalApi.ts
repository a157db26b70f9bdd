import type {
  DailyRollUp,
  EvaluationResponse,
  Exemption,
  ExemptionPage,
  ExemptionRequest,
  ExemptionStatus,
  FeatureStoreDetails,
  FeatureStoreRow,
  FenceRow,
  LineOfBusiness,
  LineOfBusinessDetails,
  ModelOwnership,
  ModelRow,
  OrganizationOverview,
  Page,
  PreviewResponse,
  RejectedDocument,
  ScorecardInForce,
  ToolDetails,
  ToolRow,
  Transition,
} from './types';
import type { OperatingApi } from './operating';
import type { ChecksApi } from './checks';
import type { DropsApi } from './drops';
import type { RoadmapApi } from './roadmap';
import type { ToolingApi } from './tooling';
import type { ValueApi } from './value';
import type { VelocityApi } from './velocity';
import type {
  AssetFilter,
  AssetSort,
  LineSort,
  ModelFilter,
  ModelSort,
  PageQuery,
  ToolFilter,
} from './query';

/** Stops a request. @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** Which models a roll-up counts. @public */
export interface RollUpQuery {
  /** `production` where left out; `all` counts every model. */
  lifecycle?: string[];
}

/** Which exemptions are asked for. @public */
export interface ExemptionFilter {
  entityRef?: string;
  scorecard?: string;
  check?: string;
  status?: ExemptionStatus;
  requestedBy?: string;
}

/** Which days of a history are asked for, both included: YYYY-MM-DD. @public */
export interface DayRange {
  from?: string;
  to?: string;
}

/**
 * The HTTP API of ML Portal. Every method rejects with the `ResponseError` of
 * `@backstage/errors` where the backend refuses: `cause.name` is NotFoundError
 * for what does not exist or may not be read, InputError for a bad parameter,
 * and so on; `cause.message` says which and why.
 *
 * @public
 */
export interface MlPortalApi {
  /** What lines of business ask the platform for. */
  readonly roadmap: RoadmapApi;
  /** How a company organises machine learning. */
  readonly operating: OperatingApi;
  /** What checks say of many entities. */
  readonly checks: ChecksApi;
  /** What stands lower than some days ago. */
  readonly drops: DropsApi;
  /** What models are for, and what they are declared worth. */
  readonly value: ValueApi;
  /** Which tools are used, what users think of them, and why others are chosen. */
  readonly tooling: ToolingApi;
  /** How quickly models move. */
  readonly velocity: VelocityApi;
  getOwnership(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ModelOwnership>;
  getModels(
    query?: ModelFilter & PageQuery & { sort?: ModelSort },
    options?: RequestOptions,
  ): Promise<Page<ModelRow>>;
  /**
   * All models that fit as CSV, in the words of `getModels`. Rejects where the
   * file did not arrive whole.
   */
  getModelsCsv(
    query?: ModelFilter & { sort?: ModelSort },
    options?: RequestOptions,
  ): Promise<Blob>;
  getFences(
    query?: ModelFilter & PageQuery,
    options?: RequestOptions,
  ): Promise<Page<FenceRow>>;
  getLinesOfBusiness(
    query?: RollUpQuery & PageQuery & { sort?: LineSort },
    options?: RequestOptions,
  ): Promise<Page<LineOfBusiness>>;
  getLineOfBusiness(
    entityRef: string,
    query?: RollUpQuery,
    options?: RequestOptions,
  ): Promise<LineOfBusinessDetails>;
  getOrganization(
    query?: RollUpQuery,
    options?: RequestOptions,
  ): Promise<OrganizationOverview>;
  getTools(
    query?: ToolFilter & PageQuery & { sort?: AssetSort },
    options?: RequestOptions,
  ): Promise<Page<ToolRow>>;
  getTool(entityRef: string, options?: RequestOptions): Promise<ToolDetails>;
  getFeatureStores(
    query?: AssetFilter & PageQuery & { sort?: AssetSort },
    options?: RequestOptions,
  ): Promise<Page<FeatureStoreRow>>;
  getFeatureStore(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<FeatureStoreDetails>;
  getRejected(
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<Page<RejectedDocument>>;
  getScorecards(
    options?: RequestOptions,
  ): Promise<{ items: ScorecardInForce[] }>;
  /**
   * Tells what documents would score. Where one is invalid, the error's `body`
   * carries the `items` of all of them.
   */
  preview(yaml: string, options?: RequestOptions): Promise<PreviewResponse>;
  /** Evaluates an entity now. */
  evaluate(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EvaluationResponse>;
  /** The newest first. */
  getExemptions(
    query?: ExemptionFilter & PageQuery,
    options?: RequestOptions,
  ): Promise<ExemptionPage>;
  requestExemption(request: ExemptionRequest): Promise<Exemption>;
  /** Refused with ConflictError where somebody else decided meanwhile. */
  approveExemption(id: string, comment?: string): Promise<Exemption>;
  rejectExemption(id: string, comment: string): Promise<Exemption>;
  revokeExemption(id: string, comment?: string): Promise<Exemption>;
  /** How a model's result changed, the newest first. */
  getOwnershipHistory(
    entityRef: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<Page<Transition>>;
  /** Day by day, the oldest first; for callers who may read everything. */
  getLineOfBusinessHistory(
    entityRef: string,
    query?: DayRange,
    options?: RequestOptions,
  ): Promise<{ items: DailyRollUp[] }>;
  /** Day by day, the oldest first; for callers who may read everything. */
  getOrganizationHistory(
    query?: DayRange,
    options?: RequestOptions,
  ): Promise<{ items: DailyRollUp[] }>;
}
