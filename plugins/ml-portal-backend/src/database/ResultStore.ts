import type { Knex } from 'knex';
import type { ResultRecord } from '../evaluation/toRecord';

/** SQLite takes 32,766 parameters a statement; a row here has at most 13. */
const CHUNK = 500;

function chunks<T>(items: T[]): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < items.length; start += CHUNK) {
    result.push(items.slice(start, start + CHUNK));
  }
  return result;
}

/** Those of `records` to write; their stored rows are locked. */
async function changedOf(
  tx: Knex.Transaction,
  records: ResultRecord[],
): Promise<ResultRecord[]> {
  const known = new Map<string, { hash: string; read_at: number }>();
  for (const part of chunks(records)) {
    const rows = await tx('entities')
      .select('entity_ref', 'hash', 'read_at')
      .whereIn(
        'entity_ref',
        part.map(({ entity }) => entity.entity_ref),
      )
      .forUpdate();
    rows.forEach(row => known.set(row.entity_ref, row));
  }
  return records.filter(({ entity }) => {
    const stored = known.get(entity.entity_ref);
    return (
      !stored ||
      (stored.hash !== entity.hash &&
        // PostgreSQL returns a bigint as text.
        Number(stored.read_at) <= entity.read_at)
    );
  });
}

/**
 * Writes the results of entities. A batch is all or nothing, and only what
 * changed is written.
 */
export class ResultStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Stores those of `records` that differ from what is stored. A result that
   * was read from the catalog later than ours stays: two replicas, or a run and
   * a followed change, may be at the same entity.
   *
   * @returns the references of what was written
   */
  async save(records: ResultRecord[]): Promise<string[]> {
    return this.#knex.transaction(async tx => {
      const changed = await changedOf(tx, records);
      const refs = changed.map(({ entity }) => entity.entity_ref);
      for (const rows of chunks(changed.map(({ entity }) => entity))) {
        await tx('entities').insert(rows).onConflict('entity_ref').merge();
      }
      for (const part of chunks(refs)) {
        await tx('stages').whereIn('entity_ref', part).delete();
        await tx('uses').whereIn('entity_ref', part).delete();
        await tx('levels').whereIn('entity_ref', part).delete();
      }
      for (const rows of chunks(changed.flatMap(({ stages }) => stages))) {
        await tx('stages').insert(rows);
      }
      for (const rows of chunks(changed.flatMap(({ uses }) => uses))) {
        await tx('uses').insert(rows);
      }
      for (const rows of chunks(changed.flatMap(({ levels }) => levels))) {
        await tx('levels').insert(rows);
      }
      return refs;
    });
  }

  /**
   * Removes the results of entities that are no longer in the catalog.
   *
   * @param seen - the references that the catalog holds
   * @param readAt - when the catalog was read; newer results stay
   */
  async removeAllBut(
    seen: ReadonlySet<string>,
    readAt: number,
  ): Promise<string[]> {
    const rows = await this.#knex('entities')
      .select('entity_ref')
      .where('read_at', '<', readAt);
    const gone = rows
      .map(({ entity_ref }) => entity_ref)
      .filter(ref => !seen.has(ref));
    await this.remove(gone);
    return gone;
  }

  async remove(entityRefs: string[]): Promise<void> {
    for (const part of chunks(entityRefs)) {
      await this.#knex.transaction(async tx => {
        // SQLite cascades only where the connection says so.
        for (const table of ['stages', 'uses', 'levels'] as const) {
          await tx(table).whereIn('entity_ref', part).delete();
        }
        await tx('entities').whereIn('entity_ref', part).delete();
      });
    }
  }
}
