import type { Knex } from 'knex';
import { decodeCursor, encodeCursor } from './cursor';
import { pageOf, type PageRequest, type RowPage } from './ModelQueries';
import type { TransitionRow } from './tables';

const SORT = 'transitions';
const ROWS_AT_A_TIME = 1_000;

/** Reads the changes of results, and forgets old ones. */
export class TransitionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The changes of one entity, the newest first. */
  async list(
    entityRef: string,
    page: PageRequest,
  ): Promise<RowPage<TransitionRow>> {
    const after = decodeCursor(SORT, 'number', page.cursor);
    const matching = () =>
      this.#knex('transitions').where({ entity_ref: entityRef });
    const query = matching();
    if (after) {
      // Any number may stand in a cursor, and be compared.
      query.whereRaw('cast(id as double precision) < ?', [after.value]);
    }
    const rows = await query.orderBy('id', 'desc').limit(page.limit + 1);
    const [{ count }] = await matching().count({ count: '*' });
    return pageOf(rows, Number(count), page.limit, last =>
      encodeCursor(SORT, { value: Number(last.id), ref: '' }),
    );
  }

  /**
   * All since a time, page by page, in the order in which they happened.
   *
   * @param time - in ms since the epoch
   */
  async *since(time: number): AsyncIterable<TransitionRow[]> {
    const matching = () => this.#knex('transitions').where('at', '>=', time);
    for (let last = 0; ; ) {
      const rows = await matching()
        .where('id', '>', last)
        .orderBy('id')
        .limit(ROWS_AT_A_TIME);
      if (rows.length === 0) {
        return;
      }
      yield rows;
      last = Number(rows[rows.length - 1].id);
    }
  }

  /** @param time - in ms since the epoch */
  async removeBefore(time: number): Promise<void> {
    await this.#knex('transitions').where('at', '<', time).delete();
  }
}
