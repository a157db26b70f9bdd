import { ML_ROLES, type MlRole } from '../model/recognition';
import type { OperatingModel, StageStatus } from '../ownership/types';

/** The type of ML Portal's documents in Backstage's search. @public */
export const SEARCH_DOCUMENT_TYPE = 'ml-portal';

/** Stands for an entity that has not reached the first level. @public */
export const NO_LEVEL = 'none';

/**
 * A model, feature store or tool in the index of Backstage's search. Every
 * document has every field, since some search engines take the fields of one
 * document for those of all.
 *
 * @public
 */
export interface MlPortalSearchDocument {
  title: string;
  text: string;
  /** The page of the entity. */
  location: string;
  kind: string;
  role: MlRole;
  /** Empty where there is none. */
  owner: string;
  /** Reference; empty where there is none, or where lines are not indexed. */
  lineOfBusiness: string;
  lineOfBusinessTitle: string;
  /** Of the first scorecard that is for it, or {@link NO_LEVEL}. */
  level: string;
  /** Empty for what is no model. */
  lifecycle: string;
  /** 0 to 100; null for what is no model, or when no stage applies. */
  score: number | null;
  /** Empty for what is no model. */
  operatingModel: OperatingModel | '';
  /** Of the six stages, in order; empty for what is no model. */
  stages: StageStatus[];
  /** Who runs a stage. */
  stageOwners: string[];
  tools: string[];
  featureStores: string[];
}

/**
 * Whether a result of Backstage's search is one of ML Portal's documents; what an
 * earlier version left in the index is none.
 *
 * @public
 */
export function isMlPortalSearchDocument(
  document: object,
): document is MlPortalSearchDocument {
  const { role, stages, level } = document as Record<string, unknown>;
  return (
    ML_ROLES.some(known => known === role) &&
    Array.isArray(stages) &&
    typeof level === 'string'
  );
}
