import type { Knex } from 'knex';
import { type CountedScope, whereCounted } from './countedEntities';
import type { EntityRow, TransitionRow } from './tables';

/** An entity with the first and the last of its changes since some time. */
export interface CourseRow
  extends Pick<
    EntityRow,
    'entity_ref' | 'role' | 'title' | 'lifecycle' | 'line_of_business'
  > {
  first_score: TransitionRow['score'];
  first_levels: TransitionRow['levels'];
  /** What was otherwise before the first change; null where it appeared by it. */
  first_previous: TransitionRow['previous'];
  last_score: TransitionRow['score'];
  last_levels: TransitionRow['levels'];
  last_at: TransitionRow['at'];
}

/** Reads how results went on since some time. */
export class CourseQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * The entities whose result changed since a time, or since they appeared if
   * that is later: what was removed and came back begins anew.
   *
   * @param since - in ms since the epoch
   */
  async since(since: number, scope: CountedScope): Promise<CourseRow[]> {
    const spans = this.#knex('transitions')
      .select(
        'entity_ref',
        this.#knex.raw(
          "coalesce(max(case when event = 'appeared' then id end), min(id)) as first_id",
        ),
      )
      .max({ last_id: 'id' })
      .where('at', '>=', since)
      .groupBy('entity_ref')
      .as('spans');
    const query: Knex.QueryBuilder = this.#knex('entities')
      .join(spans, 'spans.entity_ref', 'entities.entity_ref')
      .join({ first: 'transitions' }, 'first.id', 'spans.first_id')
      .join({ last: 'transitions' }, 'last.id', 'spans.last_id');
    whereCounted(query, this.#knex, scope);
    return query.select(
      'entities.entity_ref',
      'entities.role',
      'entities.title',
      'entities.lifecycle',
      'entities.line_of_business',
      {
        first_score: 'first.score',
        first_levels: 'first.levels',
        first_previous: 'first.previous',
        last_score: 'last.score',
        last_levels: 'last.levels',
        last_at: 'last.at',
      },
    );
  }

  /** What became of checks of some entities since a time, in that order. */
  async checkChanges(
    entityRefs: string[],
    since: number,
  ): Promise<Pick<TransitionRow, 'entity_ref' | 'event' | 'checks'>[]> {
    return this.#knex('transitions')
      .select('entity_ref', 'event', 'checks')
      .whereIn('entity_ref', entityRefs)
      .where('at', '>=', since)
      .orderBy('id');
  }
}
