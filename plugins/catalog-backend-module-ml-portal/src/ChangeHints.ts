import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  type EntityChangedEvent,
  ML_PORTAL_ENTITY_CHANGED_TOPIC,
} from '@ml-portal/backstage-plugin-ml-portal-node';

const HASH_KEY = 'hash';

/** Of what people write: relations, status and etag change by themselves. */
function hashOf({ metadata, spec }: Entity): string {
  const { uid, etag, ...written } = metadata;
  return createHash('sha1')
    .update(JSON.stringify([written, spec]))
    .digest('hex');
}

/**
 * Tells others which documents changed since the last round of processing. A
 * hint may be lost: whoever follows them looks through everything now and then.
 */
export class ChangeHints {
  readonly #events: EventsService;
  readonly #logger: LoggerService;

  constructor(options: { events: EventsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  /**
   * Never throws, and does not wait for anybody to be told: processing must
   * neither fail nor slow down for the sake of a hint.
   *
   * @param cache - what the catalog keeps of this entity between rounds
   */
  async note(entity: Entity, cache: CatalogProcessorCache): Promise<void> {
    try {
      const hash = hashOf(entity);
      if ((await cache.get(HASH_KEY)) === hash) {
        return;
      }
      await cache.set(HASH_KEY, hash);
      const payload = { entityRef: stringifyEntityRef(entity) };
      this.#publish(payload).catch(error => this.#warn(entity, error));
    } catch (error) {
      this.#warn(entity, error);
    }
  }

  // Async, so that even a publisher that throws at once only rejects.
  async #publish(eventPayload: EntityChangedEvent): Promise<void> {
    await this.#events.publish({
      topic: ML_PORTAL_ENTITY_CHANGED_TOPIC,
      eventPayload,
    });
  }

  #warn({ kind, metadata }: Entity, error: unknown): void {
    this.#logger.warn(
      `Nobody was told that the ${kind} ${metadata.name} changed`,
      toError(error),
    );
  }
}
