import type { Knex } from 'knex';

const ID = 1;

/** How the runs over the whole catalog are going. Times in ms since the epoch. */
export interface EvaluationState {
  /** When the last good run read the catalog; undefined before the first. */
  completedAt?: number;
  /** Since when runs fail; undefined while they succeed. */
  failingSince?: number;
}

/** Remembers how the runs over the whole catalog are going, for all replicas. */
export class EvaluationStateStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(): Promise<EvaluationState> {
    const row = await this.#knex('evaluation_state').where({ id: ID }).first();
    const time = (value: number | null | undefined) =>
      value === null || value === undefined ? undefined : Number(value);
    return {
      completedAt: time(row?.completed_at),
      failingSince: time(row?.failing_since),
    };
  }

  async succeeded(at: number): Promise<void> {
    await this.#save({ completed_at: at, failing_since: null });
  }

  async failed(at: number): Promise<void> {
    const { failingSince } = await this.get();
    await this.#save({ failing_since: failingSince ?? at });
  }

  async #save(row: {
    completed_at?: number;
    failing_since: number | null;
  }): Promise<void> {
    await this.#knex('evaluation_state')
      .insert({ id: ID, ...row })
      .onConflict('id')
      .merge(row);
  }
}
