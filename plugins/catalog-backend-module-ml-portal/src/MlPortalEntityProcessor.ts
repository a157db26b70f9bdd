import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  formatProblems,
  mlRoleOf,
  type Recognition,
  validateMl,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  type EntityChangedEvent,
  ML_PORTAL_ENTITY_CHANGED_TOPIC,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import { modelRelations, ownerRelations } from './relationsOf';

/** The kinds that the catalog itself knows, validates and relates. */
const BUILT_IN_KINDS = new Set([
  'api',
  'component',
  'domain',
  'group',
  'location',
  'resource',
  'system',
  'template',
  'user',
]);

const HASH_KEY = 'hash';

function isBuiltIn({ kind }: Entity): boolean {
  return BUILT_IN_KINDS.has(kind.toLowerCase());
}

/**
 * Validates the ML data of models, feature stores and platform tools, relates
 * them, and tells the portal when one changed.
 */
export class MlPortalEntityProcessor implements CatalogProcessor {
  readonly #recognition: Recognition;
  readonly #events: EventsService;
  readonly #logger: LoggerService;

  constructor(options: {
    recognition: Recognition;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#recognition = options.recognition;
    this.#events = options.events;
    this.#logger = options.logger;
  }

  getProcessorName(): string {
    return 'MlPortalEntityProcessor';
  }

  /**
   * Validates here because this step runs for every processor, while the
   * validation step may end at the first processor that knows the kind.
   */
  async preProcessEntity(entity: Entity): Promise<Entity> {
    const role = mlRoleOf(entity, this.#recognition);
    const problems = role ? validateMl(entity, role) : [];
    if (problems.length > 0) {
      throw new InputError(formatProblems(problems));
    }
    return entity;
  }

  /** Accepts a portal's own kinds, which no other processor knows. */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    return (
      !isBuiltIn(entity) && mlRoleOf(entity, this.#recognition) !== undefined
    );
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const role = mlRoleOf(entity, this.#recognition);
    if (role === 'model') {
      modelRelations(entity).forEach(relation =>
        emit(processingResult.relation(relation)),
      );
    }
    if (role && !isBuiltIn(entity)) {
      ownerRelations(entity).forEach(relation =>
        emit(processingResult.relation(relation)),
      );
    }
    if (role || ['group', 'user'].includes(entity.kind.toLowerCase())) {
      await this.#hint(entity, cache);
    }
    return entity;
  }

  async #hint(entity: Entity, cache: CatalogProcessorCache): Promise<void> {
    const { metadata, spec } = entity;
    const hash = createHash('sha1')
      .update(JSON.stringify([metadata, spec]))
      .digest('hex');
    if ((await cache.get(HASH_KEY)) === hash) {
      return;
    }
    await cache.set(HASH_KEY, hash);
    const eventPayload: EntityChangedEvent = {
      entityRef: stringifyEntityRef(entity),
    };
    // Not awaited: telling others must neither delay nor break processing.
    this.#events
      .publish({ topic: ML_PORTAL_ENTITY_CHANGED_TOPIC, eventPayload })
      .catch(error =>
        this.#logger.warn(
          `The change of ${eventPayload.entityRef} could not be told`,
          error,
        ),
      );
  }
}
