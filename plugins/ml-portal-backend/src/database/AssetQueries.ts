import type {
  AssetSort,
  MlRole,
  ToolFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { canSee, type Visibility } from '../visibility/Visibility';
import { type CursorValue, decodeCursor, encodeCursor } from './cursor';
import {
  documentOf,
  pageOf,
  type PageRequest,
  type RowPage,
  type Scope,
} from './ModelQueries';
import { whereLine, whereText } from './modelFilter';
import { whereScorecard } from './scorecardFilter';
import type { EntityRow } from './tables';
import { whereTool } from './toolFilter';
import { whereVisible } from './visible';

/** What models use. */
export type AssetRole = Exclude<MlRole, 'model'>;

/** How many models of a line of business use a tool or store. */
export interface UseCount {
  target: string;
  line: string | null;
  models: number;
}

/** What a list is sorted by; `entity_ref` tells equals apart. */
const SORTS: Record<AssetSort, { expression: string; type: CursorValue }> = {
  title: { expression: 'entities.sort_title', type: 'string' },
  '-models': {
    // Of a type that any number in a cursor can be compared with.
    expression: 'coalesce(cast(users.models as double precision), 0)',
    type: 'number',
  },
};

/** Reads tools and feature stores, and who uses them. */
export class AssetQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Tools or stores; what only tools have can be asked of tools only. */
  async list(
    role: AssetRole,
    filter: ToolFilter & PageRequest & { sort?: AssetSort },
    { visibility, lines }: Scope,
  ): Promise<RowPage<EntityRow>> {
    const { q, lineOfBusiness, sort = 'title', limit } = filter;
    const { expression, type } = SORTS[sort];
    // A cursor of tools says nothing about stores.
    const list = `${role} ${sort}`;
    const after = decodeCursor(list, type, filter.cursor);
    const alternatives = filter.alternativeTo
      ? await this.#alternatives(filter.alternativeTo, visibility)
      : [];
    const matching = () => {
      const query: Knex.QueryBuilder = this.#knex('entities').where(
        'entities.role',
        role,
      );
      if (lineOfBusiness) {
        whereLine(query, lineOfBusiness, lines, visibility);
      }
      if (q) {
        whereText(query, q);
      }
      whereTool(query, this.#knex, filter, alternatives);
      whereScorecard(query, this.#knex, role, filter);
      return whereVisible(query, this.#knex, 'entities.entity_ref', visibility);
    };
    const query = matching()
      .select('entities.*')
      .select(this.#knex.raw(`${expression} as sort_value`));
    if (sort === '-models') {
      query.leftJoin(
        this.#users(role, visibility),
        'users.target_ref',
        'entities.entity_ref',
      );
    }
    const descending = sort.startsWith('-');
    if (after) {
      query.whereRaw(
        `(${expression}, entities.entity_ref) ${descending ? '<' : '>'} (?, ?)`,
        [after.value, after.ref],
      );
    }
    const direction = descending ? 'desc' : 'asc';
    const rows: (EntityRow & { sort_value: string | number })[] = await query
      .orderByRaw(
        `${expression} ${direction}, entities.entity_ref ${direction}`,
      )
      .limit(limit + 1);
    const [{ count }] = await matching().count({ count: '*' });
    return pageOf(rows, Number(count), limit, last =>
      encodeCursor(list, { value: last.sort_value, ref: last.entity_ref }),
    );
  }

  /**
   * Models that use each of `targets` as a tool, or as a store, by line of
   * business, as far as visible.
   */
  async uses(
    role: AssetRole,
    targets: string[],
    visibility: Visibility,
  ): Promise<UseCount[]> {
    const query: Knex.QueryBuilder = this.#knex('uses')
      .join('entities', 'entities.entity_ref', 'uses.entity_ref')
      .where('uses.target_role', role)
      .whereIn('uses.target_ref', targets);
    const rows = await whereVisible(
      query,
      this.#knex,
      'uses.entity_ref',
      visibility,
    )
      .select({
        target: 'uses.target_ref',
        line: 'entities.line_of_business',
      })
      .countDistinct({ models: 'uses.entity_ref' })
      .groupBy('uses.target_ref', 'entities.line_of_business');
    return rows.map((row: UseCount) => ({
      ...row,
      models: Number(row.models),
    }));
  }

  /** How many models use each tool and store, as far as visible. */
  #users(role: AssetRole, visibility: Visibility): Knex.QueryBuilder {
    return whereVisible(
      this.#knex('uses').where('target_role', role) as Knex.QueryBuilder,
      this.#knex,
      'uses.entity_ref',
      visibility,
    )
      .select('uses.target_ref')
      .countDistinct({ models: 'uses.entity_ref' })
      .groupBy('uses.target_ref')
      .as('users');
  }

  /** The alternatives that a tool names, if the caller may see the tool. */
  async #alternatives(tool: string, visibility: Visibility): Promise<string[]> {
    const row = canSee(visibility, tool)
      ? await this.#knex('entities')
          .where({ entity_ref: tool, role: 'tool' })
          .first()
      : undefined;
    return row ? documentOf(row).tool?.alternatives ?? [] : [];
  }
}
