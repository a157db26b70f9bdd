import type { Knex } from 'knex';
import type { EvaluationStateRow } from './tables';

const ID = 1;

/** How the evaluation of the catalog is going. Times in ms since the epoch. */
export interface EvaluationState {
  /** When the last good run read the catalog; undefined before the first. */
  completedAt?: number;
  /** Since when runs fail; undefined while they succeed. */
  failingSince?: number;
  /** Grows with every change of results. */
  revision: number;
  /** Grows with every change of how models stand in registries. */
  registryRevision: number;
  /** When the first run read the catalog that found entities. */
  watchedSince?: number;
  /** YYYY-MM-DD, for which all results are judged. */
  day?: string;
}

// PostgreSQL returns a bigint as text.
const time = (value: number | null) =>
  value === null ? undefined : Number(value);

/**
 * Locks the state until the end of the transaction. Whoever writes results does
 * so first: writers follow one another, in every replica.
 */
export async function lockState(
  tx: Knex.Transaction,
): Promise<EvaluationStateRow> {
  const row = await tx('evaluation_state')
    .where({ id: ID })
    .forUpdate()
    .first();
  return row!;
}

/** Says, within a transaction that changed results, that they changed. */
export async function bumpRevision(tx: Knex.Transaction): Promise<void> {
  await tx('evaluation_state').where({ id: ID }).increment('revision', 1);
}

/** Says, within a transaction that changed registry standings, that they did. */
export async function bumpRegistryRevision(
  tx: Knex.Transaction,
): Promise<void> {
  await tx('evaluation_state')
    .where({ id: ID })
    .increment('registry_revision', 1);
}

/** Remembers how the evaluation is going, for all replicas. */
export class EvaluationStateStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(): Promise<EvaluationState> {
    const row = await this.#knex('evaluation_state').where({ id: ID }).first();
    return {
      completedAt: time(row!.completed_at),
      failingSince: time(row!.failing_since),
      revision: Number(row!.revision),
      registryRevision: Number(row!.registry_revision),
      watchedSince: time(row!.watched_since),
      day: row!.day ?? undefined,
    };
  }

  /**
   * @param at - when the run read the catalog
   * @param day - for which all results are judged now
   */
  async succeeded(at: number, day: string): Promise<void> {
    await this.#knex('evaluation_state')
      .where({ id: ID })
      .update({
        completed_at: at,
        failing_since: null,
        day,
        // A catalog that is still empty says nothing of when models came.
        watched_since: this.#knex.raw(
          'coalesce(watched_since, case when exists (select 1 from entities) then cast(? as bigint) end)',
          [at],
        ),
      });
  }

  async failed(at: number): Promise<void> {
    await this.#knex('evaluation_state')
      .where({ id: ID })
      .whereNull('failing_since')
      .update({ failing_since: at });
  }
}
