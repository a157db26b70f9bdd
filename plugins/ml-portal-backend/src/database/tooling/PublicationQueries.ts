import type { ToolEvaluationFigures } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { ToolPublicationRow } from './tables';

/** What is said of a tool's evaluation where there are several. */
export type EvaluationSummary = Pick<
  ToolEvaluationFigures,
  'answers' | 'overall'
>;

/** Reads what was published of tools' evaluations, and nothing else. */
export class PublicationQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * What everybody who answered says now, and ever said, of a tool, and what
   * lines of business say now. The oldest first.
   */
  async of(tool_ref: string): Promise<ToolPublicationRow[]> {
    return this.#knex('tool_publications')
      .where({ tool_ref })
      .where(either =>
        either.whereNull('line_of_business').orWhere({ shown: true }),
      )
      .orderBy('id');
  }

  /** What everybody who answered says now, by tool. */
  async summaries(): Promise<Map<string, EvaluationSummary>> {
    const rows = await this.#knex('tool_publications')
      .where({ shown: true })
      .whereNull('line_of_business')
      .select('tool_ref', 'answers', 'overall');
    return new Map(rows.map(({ tool_ref, ...summary }) => [tool_ref, summary]));
  }
}
