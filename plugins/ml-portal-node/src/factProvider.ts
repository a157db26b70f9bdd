import {
  createExtensionPoint,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type {
  Condition,
  MlRole,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/**
 * How a model stands in a registry, of which the portal makes the figures of
 * velocity. What is not known is left out. Times are date-times of ISO 8601.
 *
 * @public
 */
export interface RegistryStanding {
  /** When the model was first registered. */
  registeredAt?: string;
  /** When a version of it was first in production. */
  firstProductionAt?: string;
  /** When it was last trained. */
  lastTrainedAt?: string;
  /**
   * The version in production; null where there is none. Left out where the
   * source does not tell. The portal notices when it becomes another one.
   */
  production?: {
    /** What the registry calls it, at most 200 characters. */
    version: string;
    /** When it was created: of two versions, the one created first is older. */
    createdAt?: string;
    /**
     * Since when it is in production. Where it is left out, a change counts
     * from when the portal notices it.
     */
    since?: string;
  } | null;
}

/** What a provider found out about one entity. @public */
export type CollectedFacts =
  | {
      /** The facts, as the provider's schema describes them. */
      facts: JsonObject;
      /** Of models that stand in a registry; left out where none is known. */
      registry?: RegistryStanding;
    }
  /** Why this one entity's facts could not be collected; the last known count. */
  | { error: string };

/** What `collect` is given beside the entities. @public */
export interface CollectOptions {
  /** Aborted when the time is up, or the process ends. */
  signal: AbortSignal;
  logger: LoggerService;
}

/**
 * Adds facts about models, feature stores or tools, for checks to judge. They
 * stand in `facts` under the provider's id: `facts.mlflow.lastTrainedAt`.
 *
 * A provider that throws, or takes too long, marks its own facts and nothing
 * else: the last known ones count, shown as stale, for as long as the portal is
 * configured to trust them.
 *
 * @public
 */
export interface FactProvider {
  /**
   * Unique among providers: a small letter, then up to 39 letters and digits.
   * Not one of the names that the ownership rules use.
   */
  id: string;
  title: string;
  /** Whose facts it collects. Default: models. */
  roles?: MlRole[];
  /** Narrows them by `entity.…`; all of them where left out. */
  filter?: Condition;
  /**
   * JSON Schema (2020-12) of one entity's facts, an object. Facts that do not
   * meet it count as an error of that entity.
   */
  schema: JsonObject;
  /** How often facts are collected. Default: every 30 minutes. */
  frequency?: HumanDuration;
  /** How long one call of `collect` may take. Default: 30 seconds. */
  timeout?: HumanDuration;
  /** How many entities one call gets at most. Default: 50. */
  batchSize?: number;
  /** How many calls may run at a time. Default: 2. */
  concurrency?: number;
  /**
   * Collects the facts of some entities.
   *
   * @returns by entity reference; an entity that is left out has no facts
   * @throws where nothing could be collected at all
   */
  collect(
    entities: Entity[],
    options: CollectOptions,
  ): Promise<ReadonlyMap<string, CollectedFacts>>;
}

/** Where modules add to the facts that checks can ask for. @public */
export interface MlPortalFactsExtensionPoint {
  /** @throws where the id is taken or malformed, or the schema is none */
  addFactProvider(provider: FactProvider): void;
}

/** @public */
export const mlPortalFactsExtensionPoint =
  createExtensionPoint<MlPortalFactsExtensionPoint>({
    id: 'ml-portal.facts',
  });
