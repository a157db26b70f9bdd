import type { ToolingDecisionFilter } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { canSee, type Visibility } from '../../visibility/Visibility';
import { decodeCursor, encodeCursor } from '../cursor';
import {
  pageOf,
  type PageRequest,
  type RowPage,
  type Scope,
} from '../ModelQueries';
import { linesWithin } from '../roadmap/touchedStages';
import { whereVisible } from '../visible';
import type { ToolingDecisionRow } from './tables';

/** A decision in force, as far as a choice of a tool has to know it. */
export type DecisionInForce = Pick<
  ToolingDecisionRow,
  'id' | 'line_of_business' | 'stage' | 'tool_ref' | 'review_on'
>;

/** Who looks for decisions, what they may see, and when. */
export interface DecisionScope extends Scope {
  /** The lines of business that the caller belongs to. */
  ownLines: readonly string[];
  /** YYYY-MM-DD */
  today: string;
}

const SORT = 'tooling decisions';
/** Ended ones last, then by day. */
const PLACE = `(case when status = 'in-force' then '0 ' else '1 ' end || review_on)`;

/** Reads tooling decisions of lines of business that the caller may see. */
export class DecisionQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    filter: ToolingDecisionFilter,
    { limit, cursor }: PageRequest,
    scope: DecisionScope,
  ): Promise<RowPage<ToolingDecisionRow>> {
    const after = decodeCursor(SORT, 'string', cursor);
    const query = this.#matching(filter, scope)
      .select('*')
      .select(this.#knex.raw(`${PLACE} as place`));
    if (after) {
      query.whereRaw(`(${PLACE}, id) > (?, ?)`, [after.value, after.ref]);
    }
    const rows: (ToolingDecisionRow & { place: string })[] = await query
      .orderByRaw(`${PLACE}, id`)
      .limit(limit + 1);
    const [{ count }] = await this.#matching(filter, scope).count({
      count: '*',
    });
    return pageOf(rows, Number(count), limit, last =>
      encodeCursor(SORT, { value: last.place, ref: last.id }),
    );
  }

  /** All that are in force. */
  async inForce(visibility: Visibility): Promise<DecisionInForce[]> {
    return this.#visible(visibility)
      .where({ status: 'in-force' })
      .select('id', 'line_of_business', 'stage', 'tool_ref', 'review_on');
  }

  /**
   * How many decisions in force have a day of review that passed.
   *
   * @param today - YYYY-MM-DD
   */
  async overdueByLine(
    today: string,
  ): Promise<{ line: string; count: number }[]> {
    const rows = await this.#knex('tooling_decisions')
      .where({ status: 'in-force' })
      .where('review_on', '<', today)
      .select({ line: 'line_of_business' })
      .count({ count: '*' })
      .groupBy('line_of_business');
    return rows.map(({ line, count }) => ({
      line: String(line),
      count: Number(count),
    }));
  }

  #matching(
    {
      lineOfBusiness,
      stage,
      tool,
      status,
      overdue,
      mine,
    }: ToolingDecisionFilter,
    { visibility, lines, ownLines, today }: DecisionScope,
  ): Knex.QueryBuilder {
    const query = this.#visible(visibility);
    if (lineOfBusiness) {
      // What may not be read is looked for as what is not there.
      query.whereIn(
        'line_of_business',
        canSee(visibility, lineOfBusiness)
          ? linesWithin(lineOfBusiness, lines)
          : [],
      );
    }
    if (mine) {
      query.whereIn('line_of_business', ownLines);
    }
    if (stage) {
      query.where({ stage });
    }
    if (tool) {
      query.where({ tool_ref: tool });
    }
    if (status) {
      query.where({ status });
    }
    if (overdue !== undefined) {
      const isOverdue = `(status = 'in-force' and review_on < ?)`;
      query.whereRaw(overdue ? isOverdue : `not ${isOverdue}`, [today]);
    }
    return query;
  }

  #visible(visibility: Visibility): Knex.QueryBuilder {
    const query: Knex.QueryBuilder = this.#knex('tooling_decisions');
    return whereVisible(query, this.#knex, 'line_of_business', visibility);
  }
}
