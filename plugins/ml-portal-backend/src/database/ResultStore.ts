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
      .orderBy('entity_ref')
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

/** In one order for all, so that no two wait for each other's locks. */
function inOrder(records: ResultRecord[]): ResultRecord[] {
  const key = ({ entity }: ResultRecord) => entity.entity_ref;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
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
      const candidates = await changedOf(tx, inOrder(records));
      const written = new Set<string>();
      for (const rows of chunks(candidates.map(({ entity }) => entity))) {
        const saved = await tx('entities')
          .insert(rows)
          .onConflict('entity_ref')
          .merge()
          // Somebody else may have stored a new entity since we looked.
          .whereRaw('entities.read_at <= excluded.read_at')
          .returning('entity_ref');
        saved.forEach(({ entity_ref }) => written.add(entity_ref));
      }
      const changed = candidates.filter(({ entity }) =>
        written.has(entity.entity_ref),
      );
      const refs = [...written];
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
      .where('read_at', '<=', readAt);
    const gone = rows
      .map(({ entity_ref }) => entity_ref)
      .filter(ref => !seen.has(ref));
    await this.remove(gone, readAt);
    return gone;
  }

  /**
   * Removes the results of entities.
   *
   * @param readAt - when they were missing in the catalog; newer results stay
   */
  async remove(entityRefs: string[], readAt: number): Promise<void> {
    for (const part of chunks(entityRefs)) {
      await this.#knex.transaction(async tx => {
        const rows = await tx('entities')
          .select('entity_ref')
          .whereIn('entity_ref', part)
          .where('read_at', '<=', readAt)
          .orderBy('entity_ref')
          .forUpdate();
        const refs = rows.map(({ entity_ref }) => entity_ref);
        // SQLite cascades only where the connection says so.
        for (const table of ['stages', 'uses', 'levels', 'entities'] as const) {
          await tx(table).whereIn('entity_ref', refs).delete();
        }
      });
    }
  }
}
