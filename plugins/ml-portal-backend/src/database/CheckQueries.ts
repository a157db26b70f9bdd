import type {
  CheckResultState,
  MlRole,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { type CountedScope, whereCounted } from './countedEntities';
import { decodeCursor, encodeCursor, wrongCursor } from './cursor';
import { pageOf, type PageRequest, type RowPage } from './ModelQueries';
import type { CheckResultRow, EntityRow } from './tables';

interface OfScorecard {
  scorecard: string;
  role: MlRole;
  count: number;
}

/** Counts of entities by scorecard, role, and level or result. */
export interface CheckTallies {
  levels: (OfScorecard & { level: string | null })[];
  /** Without what is passed. */
  results: (OfScorecard & { check: string; result: CheckResultState })[];
}

/** A check of a scorecard in force, and how low its level is. */
export interface RankedCheck {
  scorecard: string;
  check: string;
  /** 0 for the lowest level. */
  rank: number;
}

/** A failed check, with the entity that fails it. */
export type FailingRow = EntityRow &
  Pick<CheckResultRow, 'scorecard' | 'check_id'>;

const SORT = 'failing checks';

/** What stands for each of some checks, as SQL over `check_results`. */
function caseOf(
  knex: Knex,
  checks: readonly RankedCheck[],
  valueOf: (check: RankedCheck, index: number) => number,
): Knex.Raw {
  const cases = checks.map(
    () =>
      'when check_results.scorecard = ? and check_results.check_id = ? then cast(? as integer)',
  );
  return knex.raw(
    `case ${cases.join(' ')} end`,
    checks.flatMap((check, i) => [
      check.scorecard,
      check.check,
      valueOf(check, i),
    ]),
  );
}

/** The reference and the check's place that a cursor holds. */
function splitPlace(text: string): [ref: string, place: number] {
  const [, place, ref] = text.match(/^(\d{1,6}) (.+)$/) ?? [];
  if (ref === undefined) {
    throw wrongCursor();
  }
  return [ref, Number(place)];
}

/** Reads what checks say of many entities. */
export class CheckQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async tallies(scope: CountedScope): Promise<CheckTallies> {
    const of = { role: 'entities.role' };
    const [levels, results] = await Promise.all([
      this.#counted('levels', scope)
        .select(of, 'levels.scorecard', 'levels.level')
        .count({ count: '*' })
        .groupBy('entities.role', 'levels.scorecard', 'levels.level'),
      this.#counted('check_results', scope)
        .select(of, 'check_results.scorecard', 'check_results.result', {
          check: 'check_results.check_id',
        })
        .count({ count: '*' })
        .groupBy(
          'entities.role',
          'check_results.scorecard',
          'check_results.check_id',
          'check_results.result',
        ),
    ]);
    // PostgreSQL returns counts as text.
    const numbered = <T extends OfScorecard>(rows: T[]): T[] =>
      rows.map(row => ({ ...row, count: Number(row.count) }));
    return { levels: numbered(levels), results: numbered(results) };
  }

  /**
   * Failed checks, those of the lowest level first, then by entity.
   *
   * @param checks - those in force; others are left out
   * @param owners - of the entities; any where left out
   */
  async failing(
    checks: readonly RankedCheck[],
    scope: CountedScope & { owners?: string[] },
    page: PageRequest,
  ): Promise<RowPage<FailingRow>> {
    const after = decodeCursor(SORT, 'number', page.cursor);
    if (checks.length === 0) {
      return { rows: [], totalItems: 0 };
    }
    const matching = () => {
      const query = this.#counted('check_results', scope).where(
        'check_results.result',
        'failed',
      );
      if (scope.owners) {
        query.whereIn('entities.owner_ref', scope.owners);
      }
      return query
        .select('entities.*', 'check_results.scorecard', {
          check_id: 'check_results.check_id',
          rank: caseOf(this.#knex, checks, ({ rank }) => rank),
          place: caseOf(this.#knex, checks, (_, index) => index),
        })
        .as('failing');
    };
    const inForce = () =>
      this.#knex.from(matching()).whereNotNull('failing.rank');
    const query = inForce();
    if (after) {
      const [ref, place] = splitPlace(after.ref);
      query.whereRaw(
        // Any number may stand in a cursor, and be compared.
        '(cast(failing.rank as double precision), failing.entity_ref, failing.place) > (?, ?, ?)',
        [after.value, ref, place],
      );
    }
    const rows: (FailingRow & { rank: number; place: number })[] = await query
      .select('failing.*')
      .orderBy(['failing.rank', 'failing.entity_ref', 'failing.place'])
      .limit(page.limit + 1);
    const [{ count }] = await inForce().count({ count: '*' });
    return pageOf(rows, Number(count), page.limit, last =>
      encodeCursor(SORT, {
        value: last.rank,
        ref: `${last.place} ${last.entity_ref}`,
      }),
    );
  }

  #counted(table: 'levels' | 'check_results', scope: CountedScope) {
    const query: Knex.QueryBuilder = this.#knex(table).join(
      'entities',
      'entities.entity_ref',
      `${table}.entity_ref`,
    );
    whereCounted(query, this.#knex, scope);
    return query;
  }
}
