import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isCadence } from './cadence';
import {
  completeReference,
  completeReferences,
  REFERENCE_KINDS,
} from './references';
import { isRecord, list, text } from './shapes';
import { type Stage, STAGES } from './stages';
import type { BusinessObjective, ModelSpec, StageSpec } from './types';

/**
 * A stage that a model lists, with complete references.
 *
 * @public
 */
export interface DeclaredStage {
  /** Undefined where the model's owner runs it. */
  owner?: string;
  /** True where an owner is written that is no reference: nobody runs it. */
  ownerUnreadable?: boolean;
  tools: string[];
  agreement?: string;
  dashboard?: string;
  /** How often it is meant to run, an ISO 8601 duration. */
  cadence?: string;
  /** The reason why the stage does not apply. */
  notApplicable?: string;
}

/**
 * What a model's document says, read once, with complete references.
 *
 * @public
 */
export interface DeclaredModel {
  entityRef: string;
  title: string;
  /** Undefined where `spec.owner` is missing or no reference. */
  owner?: string;
  lifecycle?: string;
  /** Listed stages only. */
  stages: ReadonlyMap<Stage, DeclaredStage>;
  tasks: string[];
  featureStores: string[];
  businessObjective?: BusinessObjective;
}

function readStage(stage: StageSpec, entity: Entity): DeclaredStage {
  const owner = completeReference(stage.owner, REFERENCE_KINDS.owner, entity);
  const cadence = text(stage.cadence);
  return {
    owner,
    ...(stage.owner !== undefined && !owner && { ownerUnreadable: true }),
    tools: completeReferences(stage.tools, REFERENCE_KINDS.tool, entity),
    agreement: text(stage.agreement),
    dashboard: text(stage.dashboard),
    cadence: isCadence(cadence) ? cadence : undefined,
    notApplicable: text(stage.notApplicable),
  };
}

/** `spec.ml` of an entity, or an empty object. @public */
export function mlSpecOf<T extends object>(entity: Entity): Partial<T> {
  const ml = entity.spec?.ml;
  return isRecord(ml) ? (ml as Partial<T>) : {};
}

/**
 * The title people know an entity by, as Backstage shows it: groups and users
 * often have a display name only.
 *
 * @public
 */
export function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  return (
    text(entity.metadata.title) ??
    (isRecord(profile) ? text(profile.displayName) : undefined) ??
    entity.metadata.name
  );
}

/** The owner of any entity, as a complete reference. @public */
export function ownerOf(entity: Entity): string | undefined {
  return completeReference(entity.spec?.owner, REFERENCE_KINDS.owner, entity);
}

/**
 * Reads a model's document. The catalog has validated it, but a portal may hold
 * documents from before the validation was installed: what has the wrong shape
 * is taken as not written, but for the owner of a stage, who must not turn into
 * the model's owner by a slip of the pen.
 *
 * @public
 */
export function readModel(entity: Entity): DeclaredModel {
  const ml = mlSpecOf<ModelSpec>(entity);
  const listed = isRecord(ml.stages) ? ml.stages : {};
  const stages = new Map<Stage, DeclaredStage>();
  for (const stage of STAGES) {
    const value = Object.hasOwn(listed, stage) ? listed[stage] : undefined;
    if (value === null || isRecord(value)) {
      stages.set(stage, readStage((value ?? {}) as StageSpec, entity));
    }
  }
  return {
    entityRef: stringifyEntityRef(entity),
    title: titleOf(entity),
    owner: ownerOf(entity),
    lifecycle: text(entity.spec?.lifecycle),
    stages,
    tasks: list(ml.tasks).flatMap(task => text(task) ?? []),
    featureStores: completeReferences(
      ml.featureStores,
      REFERENCE_KINDS.featureStore,
      entity,
    ),
    businessObjective: isRecord(ml.businessObjective)
      ? ml.businessObjective
      : undefined,
  };
}
