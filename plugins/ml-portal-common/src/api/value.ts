import type { Kpi } from '../model/types';
import type { FenceTarget, StageStatus } from '../ownership/types';
import type { ObjectiveStanding } from '../value/objectiveStanding';
import type { RequestOptions, RollUpQuery } from './MlPortalApi';
import type { PageQuery } from './query';
import type { DeclaredValue } from './roadmap';
import type { LineOfBusinessRef, Page } from './types';

/** What models are for, and what their lines of business declare them worth. @public */
export interface ValueFigures {
  /** The models that are counted. */
  models: number;
  /** Those with a KPI whose target and current value are declared. */
  measured: number;
  /** How the objectives of those models stand. */
  standings: Record<ObjectiveStanding, number>;
  /** A year, by currency: sums over currencies mean nothing. */
  declaredValue: DeclaredValue[];
  /** Of that, what models declare that another team runs a stage of. */
  behindFences: DeclaredValue[];
}

/** {@link ValueFigures} of a line of business. Nested lines count. @public */
export interface LineValue extends ValueFigures {
  lineOfBusiness: LineOfBusinessRef;
}

/** What models declare that wait for one team. @public */
export interface TeamValue {
  /** The team that runs a stage of them. */
  owner: string;
  fencedTo: FenceTarget;
  /** Models with a declared value. */
  models: number;
  declaredValue: DeclaredValue[];
}

/** What models are for and declared worth, as far as the caller may see it. @public */
export interface Value extends ValueFigures {
  /** By title. */
  linesOfBusiness: LineValue[];
  /**
   * Those with the most models first, at most 50. A model that waits for two
   * teams counts with both.
   */
  receivingTeams: TeamValue[];
}

/** A model with the business objective that it declares. @public */
export interface ModelObjective {
  entityRef: string;
  title: string;
  lifecycle: string | null;
  /** Null where there is none that the caller may read. */
  lineOfBusiness: LineOfBusinessRef | null;
  standing: ObjectiveStanding;
  /** As declared. */
  kpi: Kpi;
  /** A year, as declared; null where it is not. */
  annualValue: { amount: number; currency: string } | null;
  /** Stages that another team runs. */
  fences: number;
}

/** @public */
export const OBJECTIVE_SORTS = ['title', '-value'] as const;

/**
 * The order of objectives: by title, or the highest declared value first, which
 * takes a currency.
 *
 * @public
 */
export type ObjectiveSort = (typeof OBJECTIVE_SORTS)[number];

/** Which objectives are asked for. All conditions must hold. @public */
export interface ObjectiveFilter extends RollUpQuery {
  /** A line of business with those nested in it, or `none`. */
  lineOfBusiness?: string;
  standing?: ObjectiveStanding;
  /** ISO 4217 code: models that declare their value in it. */
  currency?: string;
  /** Of any stage of the model. */
  status?: StageStatus;
  /** Where a fence leads: a target, or the reference of a team; several are alternatives. */
  fencedTo?: string | string[];
  /** Part of the model's title or name. */
  q?: string;
}

/** What models are for, and what they are declared worth. @public */
export interface ValueApi {
  getValue(query?: RollUpQuery, options?: RequestOptions): Promise<Value>;
  /** All models that fit, those without an objective, too. */
  getObjectives(
    query?: ObjectiveFilter & PageQuery & { sort?: ObjectiveSort },
    options?: RequestOptions,
  ): Promise<Page<ModelObjective>>;
}
