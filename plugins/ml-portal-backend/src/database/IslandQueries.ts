import type { ToolUses } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { modelsInScope, type RollUpScope } from './modelsInScope';
import type { EntityRow } from './tables';
import { whereVisible } from './visible';

const ROWS_AT_A_TIME = 500;

/** Models of a line of business that use a feature store. */
export interface StoreUsers {
  store: string;
  line: string | null;
  models: number;
}

/** Reads who uses which tools and stores, grouped by the database. */
export class IslandQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async toolUses(scope: RollUpScope): Promise<ToolUses[]> {
    const rows = await this.#uses('tool', scope)
      .select({
        stage: 'uses.stage',
        tool: 'uses.target_ref',
        line: 'entities.line_of_business',
      })
      .count({ uses: '*' })
      .groupBy('uses.stage', 'uses.target_ref', 'entities.line_of_business');
    // PostgreSQL returns counts as text.
    return rows.map((row: ToolUses) => ({ ...row, uses: Number(row.uses) }));
  }

  async storeUsers(scope: RollUpScope): Promise<StoreUsers[]> {
    const rows = await this.#uses('featureStore', scope)
      .select({ store: 'uses.target_ref', line: 'entities.line_of_business' })
      .count({ models: '*' })
      .groupBy('uses.target_ref', 'entities.line_of_business');
    return rows.map((row: StoreUsers) => ({
      ...row,
      models: Number(row.models),
    }));
  }

  /** The feature stores that the caller may see, by title, page by page. */
  async *stores({ visibility }: RollUpScope): AsyncIterable<EntityRow[]> {
    for (let last: EntityRow | undefined; ; ) {
      const query: Knex.QueryBuilder = this.#knex('entities').where(
        'role',
        'featureStore',
      );
      if (last) {
        query.whereRaw('(sort_title, entity_ref) > (?, ?)', [
          last.sort_title,
          last.entity_ref,
        ]);
      }
      const rows: EntityRow[] = await whereVisible(
        query,
        this.#knex,
        'entity_ref',
        visibility,
      )
        .orderBy(['sort_title', 'entity_ref'])
        .limit(ROWS_AT_A_TIME);
      if (rows.length > 0) {
        yield rows;
      }
      if (rows.length < ROWS_AT_A_TIME) {
        return;
      }
      last = rows[rows.length - 1];
    }
  }

  #uses(role: 'tool' | 'featureStore', scope: RollUpScope) {
    return modelsInScope(this.#knex, scope)
      .join('uses', 'uses.entity_ref', 'entities.entity_ref')
      .where('uses.target_role', role);
  }
}
