import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Recognition } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { RejectedStore } from '../database/RejectedStore';
import type { CatalogReader } from '../evaluation/CatalogReader';

/** What the catalog publishes, at every round, for a document it refuses. */
const CATALOG_ERRORS_TOPIC = 'experimental.catalog.errors';

/** Rounds of the catalog that a document may miss before it counts as gone. */
const ROUNDS = 3;
const GRACE_MS = 15_000;
const MOST_ERRORS = 20;
const LONGEST_ERROR = 5_000;

interface Refusal {
  entityRef: string;
  location: string | null;
  errors: string[];
}

function readRefusal(payload: unknown): Refusal | undefined {
  const { entity, location, errors } = (payload ?? {}) as {
    entity?: unknown;
    location?: unknown;
    errors?: unknown;
  };
  if (typeof entity !== 'string' || !Array.isArray(errors)) {
    return undefined;
  }
  return {
    entityRef: entity,
    location: typeof location === 'string' ? location : null,
    errors: errors
      .slice(0, MOST_ERRORS)
      .map(error => toError(error).message.slice(0, LONGEST_ERROR)),
  };
}

/**
 * Follows which documents the catalog refuses. One that was never valid is
 * nowhere in the catalog's own screens; it is remembered here until it is
 * mended or gone.
 */
export class RejectedDocuments {
  readonly #store: RejectedStore;
  readonly #reader: CatalogReader;
  readonly #events: EventsService;
  readonly #kinds: Set<string>;
  readonly #forgetAfterMs: number;
  readonly #now: () => number;
  readonly #startedAt: number;

  constructor(options: {
    store: RejectedStore;
    reader: CatalogReader;
    events: EventsService;
    recognition: Recognition;
    processingIntervalMs: number;
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#reader = options.reader;
    this.#events = options.events;
    this.#kinds = new Set(
      Object.values(options.recognition)
        .flat()
        .map(({ kind }) => kind.toLowerCase())
        .concat('group', 'user', 'location'),
    );
    this.#forgetAfterMs = ROUNDS * options.processingIntervalMs + GRACE_MS;
    this.#now = options.now ?? Date.now;
    this.#startedAt = this.#now();
  }

  async start(): Promise<void> {
    await this.#events.subscribe({
      id: 'ml-portal-rejected-documents',
      topics: [CATALOG_ERRORS_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const refusal = readRefusal(eventPayload);
        if (refusal) {
          await this.#remember(refusal);
        }
      },
    });
  }

  async #remember({ entityRef, location, errors }: Refusal): Promise<void> {
    const { kind } = parseEntityRef(entityRef);
    // A location stands for the documents in its file that have no name yet.
    const isLocation = kind.toLowerCase() === 'location';
    if (!this.#kinds.has(kind.toLowerCase())) {
      return;
    }
    if (!isLocation && (await this.#reader.byRefs([entityRef])).length > 0) {
      // It turned bad: the last good version and its error are in the catalog.
      return;
    }
    await this.#store.add({
      entity_ref: entityRef,
      location,
      errors: JSON.stringify(errors),
      last_seen: this.#now(),
    });
  }

  /**
   * Forgets what has been mended, or is no longer refused. Whatever was refused
   * before this process started gets the time to be refused again.
   */
  async reconcile(): Promise<void> {
    const refs = (await this.#store.refs()).filter(
      ref => parseEntityRef(ref).kind !== 'location',
    );
    const mended = await this.#reader.byRefs(refs);
    await this.#store.remove(mended.map(entity => stringifyEntityRef(entity)));

    const limit = this.#now() - this.#forgetAfterMs;
    if (Number.isFinite(limit) && this.#startedAt < limit) {
      await this.#store.removeNotSeenSince(limit);
    }
  }
}
