import type { Knex } from 'knex';
import type { ResultRecord } from '../evaluation/toRecord';
import { transitionOf } from '../history/transitionOf';
import { chunks } from './chunks';
import { bumpRevision, lockState } from './EvaluationStateStore';
import { listOf } from './listOf';
import { milestoneOf, writeMilestones } from './milestones';
import type { EntityRow, TransitionRow } from './tables';

type Known = Pick<EntityRow, 'entity_ref' | 'hash' | 'etag' | 'read_at'>;

/** The groups, users and tools that results were judged against. */
export interface JudgedAgainst {
  /** When they were read, in ms. */
  readAt: number;
  /** Of all that results take from them. */
  digest: string;
}

/** What saving results came to. */
export interface SaveReport {
  /** The references of the results that are new or differ. */
  written: string[];
  /**
   * Whether groups, users or tools changed since they were read for these
   * results, which then have to be judged again.
   */
  outdated: boolean;
}

/** The tables that hold the rows of an entity, by where a record has them. */
const CHILD_TABLES = {
  stages: 'stages',
  uses: 'uses',
  levels: 'levels',
  checkResults: 'check_results',
  objectives: 'objectives',
} as const satisfies Record<Exclude<keyof ResultRecord, 'entity'>, string>;

const CHILDREN = Object.keys(CHILD_TABLES) as (keyof typeof CHILD_TABLES)[];

function differs(
  { entity }: ResultRecord,
  stored: Known | undefined,
): 'result' | 'version' | undefined {
  if (!stored) {
    return 'result';
  }
  // PostgreSQL returns a bigint as text.
  if (Number(stored.read_at) > entity.read_at) {
    return undefined;
  }
  if (stored.hash !== entity.hash) {
    return 'result';
  }
  return stored.etag !== entity.etag ? 'version' : undefined;
}

/**
 * Writes the results of entities, and every change of them to the history. A
 * batch is all or nothing, and only what changed is written.
 */
export class ResultStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Those of the given versions that have no result yet, or that of another
   * version.
   *
   * @param versions - etags by entity reference
   */
  async outdated(versions: ReadonlyMap<string, string>): Promise<string[]> {
    const known = await this.#known(this.#knex, [...versions.keys()]);
    return [...versions]
      .filter(([ref, etag]) => etag === '' || known.get(ref)?.etag !== etag)
      .map(([ref]) => ref);
  }

  /** How many entities have a result. */
  async count(): Promise<number> {
    const [{ count }] = await this.#knex('entities').count({ count: '*' });
    return Number(count);
  }

  /**
   * Stores those of `records` that differ from what is stored. A result that
   * was read from the catalog later than ours stays: two replicas, or a run and
   * a followed change, may be at the same entity.
   *
   * @param context - where it is not the one that results are marked by, they
   * have to be judged again: it changed since, or is not known of yet and may
   * change back unnoticed
   */
  async save(
    records: ResultRecord[],
    context?: JudgedAgainst,
  ): Promise<SaveReport> {
    const refs = records.map(({ entity }) => entity.entity_ref);
    const seen = await this.#known(this.#knex, refs);
    const candidates = records.filter(record =>
      differs(record, seen.get(record.entity.entity_ref)),
    );
    if (candidates.length === 0) {
      return { written: [], outdated: false };
    }
    return this.#knex.transaction(async tx => {
      const state = await lockState(tx);
      const holds = !context || state.context_digest === context.digest;
      const written = await this.#write(tx, candidates, {
        holds,
        watching: state.watched_since !== null,
      });
      if (written.length > 0) {
        await bumpRevision(tx);
      }
      const outdated =
        !holds && Number(state.context_changed_at) > context.readAt;
      return { written, outdated };
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
    return this.remove(gone, readAt);
  }

  /**
   * Removes the results of entities.
   *
   * @param readAt - when they were missing in the catalog; newer results stay
   * @returns the references of what was removed
   */
  async remove(entityRefs: string[], readAt: number): Promise<string[]> {
    const removed: string[] = [];
    for (const part of chunks(entityRefs)) {
      await this.#knex.transaction(async tx => {
        await lockState(tx);
        const rows = await tx('entities')
          .select()
          .whereIn('entity_ref', part)
          .where('read_at', '<=', readAt);
        const refs = rows.map(({ entity_ref }) => entity_ref);
        if (refs.length === 0) {
          return;
        }
        // SQLite cascades only where the connection says so.
        for (const table of [
          ...Object.values(CHILD_TABLES),
          'facts',
          'registry_standings',
          'entities',
        ]) {
          await tx(table).whereIn('entity_ref', refs).delete();
        }
        await tx('transitions').insert(
          rows.map(row => transitionOf(row, undefined, readAt)!),
        );
        await bumpRevision(tx);
        removed.push(...refs);
      });
    }
    return removed;
  }

  /** Those of `entityRefs` that have a result. */
  async #known(knex: Knex, entityRefs: string[]): Promise<Map<string, Known>> {
    const rows: Known[] = await knex('entities')
      .select('entity_ref', 'hash', 'etag', 'read_at')
      .whereRaw('entity_ref in (?)', [listOf(knex, entityRefs)]);
    return new Map(rows.map(row => [row.entity_ref, row]));
  }

  /**
   * @param holds - whether what results were judged against still holds
   * @param watching - whether the portal had seen the whole catalog before
   * @returns the references of the results that are new or differ
   */
  async #write(
    tx: Knex.Transaction,
    candidates: ResultRecord[],
    { holds, watching }: { holds: boolean; watching: boolean },
  ): Promise<string[]> {
    const stored = new Map<string, EntityRow>();
    for (const part of chunks(candidates)) {
      const rows = await tx('entities').whereIn(
        'entity_ref',
        part.map(({ entity }) => entity.entity_ref),
      );
      rows.forEach(row => stored.set(row.entity_ref, row));
    }
    const difference = (record: ResultRecord) =>
      differs(record, stored.get(record.entity.entity_ref));
    const touched = candidates.filter(difference);
    const changed = touched.filter(record => difference(record) === 'result');
    const refs = changed.map(({ entity }) => entity.entity_ref);

    for (const part of chunks(touched)) {
      await tx('entities')
        .insert(
          part.map(({ entity }) => ({
            ...entity,
            etag: holds ? entity.etag : '',
          })),
        )
        .onConflict('entity_ref')
        .merge();
    }
    for (const child of CHILDREN) {
      const table: string = CHILD_TABLES[child];
      for (const part of chunks(refs)) {
        await tx(table).whereIn('entity_ref', part).delete();
      }
      const children = changed.flatMap<object>(record => record[child]);
      for (const rows of chunks(children)) {
        await tx(table).insert(rows);
      }
    }
    const transitions = changed.flatMap(
      ({ entity }): Omit<TransitionRow, 'id'>[] => {
        const before = stored.get(entity.entity_ref);
        const transition = transitionOf(before, entity, entity.read_at);
        return transition ? [transition] : [];
      },
    );
    for (const rows of chunks(transitions)) {
      await tx('transitions').insert(rows);
    }
    await writeMilestones(
      tx,
      changed.flatMap(({ entity: after }) => {
        const before = stored.get(after.entity_ref);
        return milestoneOf({ before, after }, watching) ?? [];
      }),
    );
    return refs;
  }
}
