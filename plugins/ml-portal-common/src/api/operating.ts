import type { DuplicateFeature, LineIslands, StageIslands } from '../islands';
import type { PhaseVerdict } from '../phase';
import type { RequestOptions, RollUpQuery } from './MlPortalApi';
import type { LineOfBusinessRef, Owner } from './types';

/** A line of business, and how far it is on its own. Nested lines count. @public */
export interface LineOnItsOwn extends LineIslands {
  lineOfBusiness: LineOfBusinessRef;
}

/** A feature store that serves one line of business at most. @public */
export interface UnreusedStore {
  entityRef: string;
  title: string;
  owner: Owner | null;
  /** The owner's; null where there is none that the caller may read. */
  lineOfBusiness: LineOfBusinessRef | null;
  /** Models that use it. */
  models: number;
}

/** The first of many; `totalItems` says how many there are. @public */
export interface Few<T> {
  items: T[];
  totalItems: number;
}

/** Where lines of business work on their own instead of together. @public */
export interface Islands {
  /** The six, in order. */
  stages: StageIslands[];
  /** By title. */
  linesOfBusiness: LineOnItsOwn[];
  /** How many there are. */
  featureStores: number;
  /** By title. */
  unreusedStores: Few<UnreusedStore>;
  /** Those in most stores first, each with its first definitions. */
  duplicateFeatures: Few<DuplicateFeature>;
}

/** How many people work on models; each counted once. @public */
export interface PeopleCount {
  /** Members of the groups that own a model or a stage. */
  practitioners: number;
  /** Those of them who are members of a platform group, too. */
  embedded: number;
  /** The models that are counted. */
  models: number;
}

/** Who works on the models of a line of business. Nested lines count. @public */
export interface LinePeople extends PeopleCount {
  lineOfBusiness: LineOfBusinessRef;
}

/** How many people work on models. @public */
export interface People extends PeopleCount {
  /** False in a catalog without users, where nobody can be counted. */
  membershipKnown: boolean;
  /** By title. */
  linesOfBusiness: LinePeople[];
}

/** How a company organises machine learning. @public */
export interface OperatingApi {
  getIslands(query?: RollUpQuery, options?: RequestOptions): Promise<Islands>;
  /** For callers who may read everything. */
  getPeople(query?: RollUpQuery, options?: RequestOptions): Promise<People>;
  /** For callers who may read everything. */
  getPhase(options?: RequestOptions): Promise<PhaseVerdict>;
}
