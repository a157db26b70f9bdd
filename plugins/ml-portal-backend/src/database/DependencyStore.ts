import type { Knex } from 'knex';
import type { Answers } from '../evaluation/answers';
import { chunks } from './chunks';
import { lockState } from './EvaluationStateStore';
import { listOf } from './listOf';

/**
 * Remembers what results took from groups, users and tools, and finds the
 * results that have to be judged again when that changes.
 */
export class DependencyStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Marks the entities that depend on an answer which differs from the one
   * before, and remembers the new answers, in one transaction. The marks stay
   * until the entity is judged again, whatever happens meanwhile.
   *
   * @param readAt - when groups, users and tools were read, in ms
   * @returns how many entities are marked
   */
  async update(answers: Answers, readAt: number): Promise<number> {
    const [{ context_digest }] = await this.#knex('evaluation_state').select(
      'context_digest',
    );
    if (context_digest === answers.digest) {
      return 0;
    }
    const byRef = answers.byRef();
    return this.#knex.transaction(async tx => {
      await lockState(tx);
      const before = new Map(
        (await tx('dependencies')).map(({ ref, answer }) => [ref, answer]),
      );
      const changed = [...byRef].filter(
        ([ref, answer]) => before.get(ref) !== answer,
      );
      const gone = [...before.keys()].filter(ref => !byRef.has(ref));
      const marked = await this.#mark(tx, [
        ...changed.map(([ref]) => ref),
        ...gone,
      ]);
      for (const part of chunks(gone)) {
        await tx('dependencies').whereIn('ref', part).delete();
      }
      for (const part of chunks(changed)) {
        await tx('dependencies')
          .insert(part.map(([ref, answer]) => ({ ref, answer })))
          .onConflict('ref')
          .merge();
      }
      await tx('evaluation_state').where({ id: 1 }).update({
        context_digest: answers.digest,
        context_changed_at: readAt,
      });
      return marked;
    });
  }

  /** The entities whose results depend on any of the given ones. */
  async dependentsOf(refs: string[]): Promise<string[]> {
    if (refs.length === 0) {
      return [];
    }
    const rows = await this.#whereDependent(
      this.#knex('entities').select('entity_ref'),
      refs,
    ).orderBy('entity_ref');
    return rows.map(({ entity_ref }: { entity_ref: string }) => entity_ref);
  }

  #mark(tx: Knex.Transaction, refs: string[]): Promise<number> {
    return this.#whereDependent(
      tx('entities').update({ etag: '' }).where('etag', '<>', ''),
      refs,
    ) as unknown as Promise<number>;
  }

  /** Stores and tools are few, and name groups in more places: all of them. */
  #whereDependent(query: Knex.QueryBuilder, refs: string[]): Knex.QueryBuilder {
    const among = (column: string) => ({
      sql: `${column} in (?)`,
      bindings: [listOf(this.#knex, refs)],
    });
    const owner = among('owner_ref');
    const target = among('target_ref');
    return query.where(depends =>
      depends
        .whereNot('role', 'model')
        .orWhereRaw(owner.sql, owner.bindings)
        .orWhereIn(
          'entity_ref',
          this.#knex('stages')
            .select('entity_ref')
            .whereRaw(owner.sql, owner.bindings),
        )
        .orWhereIn(
          'entity_ref',
          this.#knex('uses')
            .select('entity_ref')
            .whereRaw(target.sql, target.bindings),
        ),
    );
  }
}
