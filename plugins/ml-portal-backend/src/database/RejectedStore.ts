import type { Knex } from 'knex';
import type { Visibility } from '../visibility/Visibility';
import { decodeCursor, encodeCursor } from './cursor';
import { pageOf, type PageRequest, type RowPage } from './ModelQueries';
import type { RejectedRow } from './tables';
import { whereVisible } from './visible';

const SORT = 'rejected';

/** Remembers the documents that the catalog refused. */
export class RejectedStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Remembers a refusal; `since` of an earlier one stays. */
  async add(row: Omit<RejectedRow, 'since'>): Promise<void> {
    await this.#knex('rejected_documents')
      .insert({ ...row, since: row.last_seen })
      .onConflict('entity_ref')
      .merge(['location', 'errors', 'last_seen']);
  }

  async refs(): Promise<string[]> {
    const rows = await this.#knex('rejected_documents').select('entity_ref');
    return rows.map(({ entity_ref }) => entity_ref);
  }

  async remove(entityRefs: string[]): Promise<void> {
    if (entityRefs.length === 0) {
      return;
    }
    await this.#knex('rejected_documents')
      .whereIn('entity_ref', entityRefs)
      .delete();
  }

  /** Forgets what was not refused again since `time`, in ms since the epoch. */
  async removeNotSeenSince(time: number): Promise<void> {
    await this.#knex('rejected_documents')
      .where('last_seen', '<', time)
      .delete();
  }

  /** The longest refused first. */
  async list(
    page: PageRequest,
    visibility: Visibility,
  ): Promise<RowPage<RejectedRow>> {
    const after = decodeCursor(SORT, 'number', page.cursor);
    const matching = () =>
      whereVisible(
        this.#knex('rejected_documents') as Knex.QueryBuilder,
        this.#knex,
        'entity_ref',
        visibility,
      );
    const query = matching();
    if (after) {
      query.whereRaw('(cast(since as double precision), entity_ref) > (?, ?)', [
        after.value,
        after.ref,
      ]);
    }
    const rows: RejectedRow[] = await query
      .select()
      .orderBy(['since', 'entity_ref'])
      .limit(page.limit + 1);
    const [{ count }] = await matching().count({ count: '*' });
    return pageOf(rows, Number(count), page.limit, last =>
      encodeCursor(SORT, { value: Number(last.since), ref: last.entity_ref }),
    );
  }
}
