import type { Knex } from 'knex';

/** Forgets old changes of the version in production. */
export class ProductionMoveStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param time - in ms since the epoch */
  async removeBefore(time: number): Promise<void> {
    await this.#knex('production_moves').where('at', '<', time).delete();
  }
}
