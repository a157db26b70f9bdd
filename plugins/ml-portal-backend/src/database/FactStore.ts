import type { JsonObject } from '@backstage/types';
import type { ProviderState } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { chunks } from './chunks';
import { bumpRegistryRevision, lockState } from './EvaluationStateStore';
import { listOf } from './listOf';
import { markOutdated } from './markOutdated';
import {
  removeStandings,
  standingChanges,
  type ToldStandings,
  writeStandings,
} from './registryStandings';
import type { FactRow } from './tables';

/** What is known of an entity beside its document. */
export interface ProvidedFacts {
  /** By the provider's id. */
  facts: JsonObject;
  providers: Record<string, ProviderState>;
}

function sameVerdict(a: FactRow | undefined, b: FactRow): boolean {
  return a?.facts === b.facts && a.state === b.state && a.error === b.error;
}

/** Keeps the last known facts of every provider about every entity. */
export class FactStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** What all providers know of some entities; those without facts are left out. */
  async of(entityRefs: string[]): Promise<Map<string, ProvidedFacts>> {
    const found = new Map<string, ProvidedFacts>();
    for (const row of await this.#rows(this.#knex, entityRefs)) {
      const known = found.get(row.entity_ref) ?? { facts: {}, providers: {} };
      found.set(row.entity_ref, known);
      if (row.facts !== null && row.state !== 'failed') {
        known.facts[row.provider] = JSON.parse(row.facts);
      }
      known.providers[row.provider] = {
        state: row.state,
        ...(row.error !== null && { message: row.error }),
      };
    }
    return found;
  }

  /** One provider's rows about some entities, by reference. */
  async rowsOf(
    provider: string,
    entityRefs: string[],
  ): Promise<Map<string, FactRow>> {
    const rows = await this.#rows(this.#knex, entityRefs).where({ provider });
    return new Map(rows.map(row => [row.entity_ref, row]));
  }

  /**
   * Stores what a provider found out, as far as it differs, and marks the
   * entities whose results may change by it.
   *
   * @param at - when it was found out, in ms
   * @param told - how models stand in its registry; those that it failed for
   * left out
   * @returns the references of the marked
   */
  async save(
    rows: FactRow[],
    at: number,
    told?: ToldStandings,
  ): Promise<string[]> {
    const refs = rows.map(({ entity_ref }) => entity_ref);
    const changesOf = async (knex: Knex) => {
      const before = new Map(
        (await this.#rows(knex, refs)).map(row => [keyOf(row), row]),
      );
      const changed = rows.filter(
        row => !sameVerdict(before.get(keyOf(row)), row),
      );
      return {
        changed,
        // What failed for too long is no longer trusted.
        trustChanged: changed.some(
          row => before.get(keyOf(row))?.state !== row.state,
        ),
        standings: told && (await standingChanges(knex, told, at)),
      };
    };
    const seen = await changesOf(this.#knex);
    if (
      seen.changed.length === 0 &&
      !seen.standings?.next.length &&
      !seen.standings?.gone.length
    ) {
      return [];
    }
    return this.#knex.transaction(async tx => {
      await lockState(tx);
      const { changed, trustChanged, standings } = await changesOf(tx);
      // Without a result there is nothing yet to mark: the next round has it.
      const judged = new Set(
        (
          await tx('entities')
            .select('entity_ref')
            .whereRaw('entity_ref in (?)', [listOf(tx, refs)])
        ).map(({ entity_ref }) => entity_ref),
      );
      const known = changed.filter(({ entity_ref }) => judged.has(entity_ref));
      for (const part of chunks(known)) {
        await tx('facts')
          .insert(part)
          .onConflict(['entity_ref', 'provider'])
          .merge();
      }
      const next = (standings?.next ?? []).filter(({ row }) =>
        judged.has(row.entity_ref),
      );
      const gone = standings?.gone ?? [];
      if (told) {
        await writeStandings(tx, told.provider, { next, gone });
      }
      if (trustChanged || next.length + gone.length > 0) {
        await bumpRegistryRevision(tx);
      }
      const marked = known.map(({ entity_ref }) => entity_ref);
      await markOutdated(tx, marked, at);
      return marked;
    });
  }

  /**
   * Forgets what a provider said of entities that it has nothing to say of any
   * more, and marks those.
   *
   * @returns the references of the marked
   */
  async removeAllBut(
    provider: string,
    entityRefs: ReadonlySet<string>,
    at: number,
  ): Promise<string[]> {
    const rows = await this.#knex('facts')
      .select('entity_ref')
      .where({ provider });
    return this.#remove(
      provider,
      rows.map(row => row.entity_ref).filter(ref => !entityRefs.has(ref)),
      at,
    );
  }

  /** Forgets providers that are no longer installed. */
  async keepProviders(providers: string[], at: number): Promise<string[]> {
    const rows = await this.#knex('facts')
      .distinct('provider')
      .whereNotIn('provider', providers);
    const marked: string[] = [];
    for (const { provider } of rows) {
      marked.push(...(await this.removeAllBut(provider, new Set(), at)));
    }
    return marked;
  }

  async #remove(
    provider: string,
    entityRefs: string[],
    at: number,
  ): Promise<string[]> {
    if (entityRefs.length > 0) {
      await this.#knex.transaction(async tx => {
        await lockState(tx);
        await tx('facts')
          .where({ provider })
          .whereRaw('entity_ref in (?)', [listOf(tx, entityRefs)])
          .delete();
        await removeStandings(tx, provider, entityRefs);
        await bumpRegistryRevision(tx);
        await markOutdated(tx, entityRefs, at);
      });
    }
    return entityRefs;
  }

  #rows(knex: Knex, entityRefs: string[]) {
    return knex('facts').whereRaw('entity_ref in (?)', [
      listOf(knex, entityRefs),
    ]);
  }
}

function keyOf({ entity_ref, provider }: FactRow): string {
  return `${provider} ${entity_ref}`;
}
