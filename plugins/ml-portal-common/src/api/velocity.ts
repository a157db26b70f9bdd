import type { RequestOptions } from './MlPortalApi';
import type { PageQuery } from './query';
import type { LineOfBusinessRef, Page } from './types';

/**
 * How values are spread.
 *
 * @public
 */
export interface Spread {
  /** How many values there are. */
  count: number;
  /** Null where there are too few to say: see `fewest`. */
  quartiles: { lower: number; median: number; upper: number } | null;
}

/** How quickly models move. @public */
export interface VelocityFigures {
  /** Models that are counted: those that are in the catalog now. */
  models: number;
  /**
   * Days from the first registration to the first time in production, of the
   * models that got there in the period.
   */
  leadTimeDays: Spread;
  /**
   * Changes of the version in production, of each model whose source tells, for
   * each month in production.
   */
  changesPerMonth: Spread;
  /** How old the last trainings of models in production are. */
  training: {
    /** Days since the last training. */
    ageDays: Spread;
    /** Models that declare how often they are retrained. */
    withCadence: number;
    /** Of those, whose last training is known. */
    known: number;
    /** Of those, whose last training is older than they declare. */
    late: number;
  };
  /**
   * Changes of the version in production, and how many of them went back to an
   * older one. Null where no source tells.
   */
  failures: { changes: number; rollbacks: number } | null;
  /** Days from going back to an older version to the next move forward. */
  restoreDays: Spread;
}

/** {@link VelocityFigures} of a line of business. Nested lines count. @public */
export interface LineVelocity extends VelocityFigures {
  lineOfBusiness: LineOfBusinessRef;
}

/** What happened in a month. @public */
export interface MonthVelocity {
  /** YYYY-MM, in UTC. */
  month: string;
  /** Models that reached production for the first time. */
  reachedProduction: number;
  /** Changes of the version in production; see `withRegistry` for of how many. */
  changes: number;
  leadTimeDays: Spread;
}

/** How quickly models move, as far as the caller may see. @public */
export interface Velocity extends VelocityFigures {
  /** The period, both days included: YYYY-MM-DD, in UTC. */
  from: string;
  to: string;
  /** How many values it takes to tell how they are spread. */
  fewest: number;
  /** Since when the portal has watched, YYYY-MM-DD; null before the first run. */
  watchedSince: string | null;
  /** Models whose versions in production a source tells. */
  withRegistry: number;
  /** By title. */
  linesOfBusiness: LineVelocity[];
  /** Those of the period, the oldest first, the current one included. */
  months: MonthVelocity[];
}

/** @public */
export const TRAINING_STANDINGS = [
  'late',
  'on-time',
  'no-cadence',
  'unknown',
] as const;

/**
 * How old a model's last training is, held against the cadence that it declares
 * for retraining; `unknown` where no source tells of a training.
 *
 * @public
 */
export type TrainingStanding = (typeof TRAINING_STANDINGS)[number];

/** How quickly one model moves. @public */
export interface ModelVelocity {
  entityRef: string;
  title: string;
  /** Null where there is none that the caller may read. */
  lineOfBusiness: LineOfBusinessRef | null;
  lifecycle: string | null;
  /**
   * When the model was first registered, in a source or in the catalog, ISO 8601;
   * null where it was there before the portal watched, and no source tells.
   */
  registeredAt: string | null;
  /** When it first reached production, likewise. */
  productionAt: string | null;
  leadTimeDays: number | null;
  /** Of the version in production, in the period; null where no source tells. */
  changes: number | null;
  /** Those that went back to an older version; null where no source tells. */
  rollbacks: number | null;
  /** The version in production, where a source tells. */
  version: string | null;
  /** ISO 8601; null where no source tells. */
  lastTrainedAt: string | null;
  trainingAgeDays: number | null;
  /** As declared for retraining, ISO 8601 duration. */
  cadence: string | null;
  training: TrainingStanding;
}

/** @public */
export const MODEL_VELOCITY_SORTS = [
  'title',
  '-leadTime',
  '-changes',
  '-trainingAge',
] as const;

/** The order of models; those without the figure come last. @public */
export type ModelVelocitySort = (typeof MODEL_VELOCITY_SORTS)[number];

/** Which period is asked for. @public */
export interface VelocityQuery {
  /** How many days up to today: 30 to 400, 180 where left out. */
  days?: number;
}

/** Which models are asked for. All conditions must hold. @public */
export interface ModelVelocityFilter extends VelocityQuery {
  /** Reference of one model. */
  entityRef?: string;
  /** A line of business with those nested in it, or `none`. */
  lineOfBusiness?: string;
  training?: TrainingStanding;
  /** Several are alternatives. */
  lifecycle?: string[];
  /** Part of the model's title or name. */
  q?: string;
}

/** How quickly models move. @public */
export interface VelocityApi {
  getVelocity(
    query?: VelocityQuery,
    options?: RequestOptions,
  ): Promise<Velocity>;
  getModels(
    query?: ModelVelocityFilter & PageQuery & { sort?: ModelVelocitySort },
    options?: RequestOptions,
  ): Promise<Page<ModelVelocity>>;
}
