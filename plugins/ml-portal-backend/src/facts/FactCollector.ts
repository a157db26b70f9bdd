import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  matchesCondition,
  mlRoleOf,
  type Recognition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CollectedFacts } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { FactStore } from '../database/FactStore';
import type { ToldStandings } from '../database/registryStandings';
import type { CatalogReader } from '../evaluation/CatalogReader';
import type { Evaluator } from '../evaluation/Evaluator';
import { dayOf } from '../evaluation/Judge';
import { collectFacts, Round } from './collectFacts';
import type { FactProviders, InstalledProvider } from './FactProviders';
import { nextFactRow } from './nextFactRow';

/** How many entities are judged at once after their facts changed. */
const MOST_REFS = 200;

/** What a provider told of a registry, but where it failed. */
function toldStandings(
  outcomes: ReadonlyMap<string, CollectedFacts>,
): ToldStandings['standings'] {
  return new Map(
    [...outcomes].flatMap(([ref, outcome]) =>
      'facts' in outcome ? [[ref, outcome.registry ?? null]] : [],
    ),
  );
}

/** Collects facts of providers, and has judged anew what they concern. */
export class FactCollector {
  readonly #providers: FactProviders;
  readonly #store: FactStore;
  readonly #reader: CatalogReader;
  readonly #evaluator: Pick<Evaluator, 'evaluateRefs'>;
  readonly #recognition: Recognition;
  readonly #trustedForMs: number;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    providers: FactProviders;
    store: FactStore;
    reader: CatalogReader;
    evaluator: Pick<Evaluator, 'evaluateRefs'>;
    recognition: Recognition;
    /** How long facts count that could not be renewed. */
    trustedForMs: number;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#providers = options.providers;
    this.#store = options.store;
    this.#reader = options.reader;
    this.#evaluator = options.evaluator;
    this.#recognition = options.recognition;
    this.#trustedForMs = options.trustedForMs;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  /** Collects what a provider has to say of all entities that concern it. */
  async collectAll(
    provider: InstalledProvider,
    signal?: AbortSignal,
  ): Promise<void> {
    const concerned = new Set<string>();
    const round = new Round();
    for await (const page of this.#reader.mlEntities()) {
      signal?.throwIfAborted();
      const refs = await this.#collect(provider, page, { signal, round });
      refs.forEach(ref => concerned.add(ref));
    }
    const now = this.#now();
    await this.#judge(
      await this.#store.removeAllBut(provider.id, concerned, now),
    );
  }

  /** Collects what all providers have to say of some entities, now. */
  async collectFor(entityRefs: string[]): Promise<void> {
    const providers = this.#providers.list();
    if (providers.length === 0 || entityRefs.length === 0) {
      return;
    }
    const entities = await this.#reader.byRefs(entityRefs);
    await Promise.all(
      providers.map(provider => this.#collect(provider, entities)),
    );
  }

  /** Forgets the facts of providers that are no longer installed. */
  async forgetOthers(): Promise<void> {
    const ids = this.#providers.list().map(({ id }) => id);
    await this.#store.keepProviders(ids, this.#now());
  }

  /** @returns the references of those entities that the provider knows */
  async #collect(
    provider: InstalledProvider,
    entities: Entity[],
    options: { signal?: AbortSignal; round?: Round } = {},
  ): Promise<string[]> {
    const asked = entities.filter(entity => this.#concerns(provider, entity));
    const askedAt = this.#now();
    const outcomes = await collectFacts(provider, asked, {
      ...options,
      logger: this.#logger,
    });
    const refs = [...outcomes.keys()];
    const previous = await this.#store.rowsOf(provider.id, refs);
    const now = this.#now();
    const rows = refs.map(entity_ref =>
      nextFactRow(
        { entity_ref, provider: provider.id },
        outcomes.get(entity_ref)!,
        previous.get(entity_ref),
        now,
        this.#trustedForMs,
      ),
    );
    const told = {
      provider: provider.id,
      askedAt,
      standings: toldStandings(outcomes),
    };
    await this.#judge(await this.#store.save(rows, now, told));
    return refs;
  }

  #concerns({ roles, filter }: InstalledProvider, entity: Entity): boolean {
    const role = mlRoleOf(entity, this.#recognition);
    const subject = { entity: entity as unknown as JsonObject, facts: {} };
    return (
      role !== undefined &&
      roles.includes(role) &&
      (!filter || matchesCondition(filter, subject, dayOf(this.#now())))
    );
  }

  async #judge(entityRefs: string[]): Promise<void> {
    for (let start = 0; start < entityRefs.length; start += MOST_REFS) {
      await this.#evaluator.evaluateRefs(
        entityRefs.slice(start, start + MOST_REFS),
      );
    }
  }
}
