import type { MlRole } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { Visibility } from '../visibility/Visibility';
import { decodeCursor, encodeCursor } from './cursor';
import { pageOf, type PageRequest, type RowPage } from './ModelQueries';
import { whereText } from './modelFilter';
import type { EntityRow } from './tables';
import { whereVisible } from './visible';

/** How many models of a line of business use a tool or store. */
export interface UseCount {
  target: string;
  line: string | null;
  models: number;
}

const SORT = 'assets';

/** Reads tools and feature stores, and who uses them. */
export class AssetQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Tools or stores by title. */
  async list(
    role: Exclude<MlRole, 'model'>,
    { q, ...page }: PageRequest & { q?: string },
    visibility: Visibility,
  ): Promise<RowPage<EntityRow>> {
    const after = decodeCursor(SORT, 'string', page.cursor);
    const matching = () => {
      const query: Knex.QueryBuilder = this.#knex('entities').where(
        'entities.role',
        role,
      );
      if (q) {
        whereText(query, q);
      }
      return whereVisible(query, this.#knex, 'entities.entity_ref', visibility);
    };
    const query = matching().select('entities.*');
    if (after) {
      query.whereRaw('(entities.sort_title, entities.entity_ref) > (?, ?)', [
        after.value,
        after.ref,
      ]);
    }
    const rows: EntityRow[] = await query
      .orderBy(['entities.sort_title', 'entities.entity_ref'])
      .limit(page.limit + 1);
    const [{ count }] = await matching().count({ count: '*' });
    return pageOf(rows, Number(count), page.limit, last =>
      encodeCursor(SORT, { value: last.sort_title, ref: last.entity_ref }),
    );
  }

  /** Models that use each of `targets`, by line of business, as far as visible. */
  async uses(targets: string[], visibility: Visibility): Promise<UseCount[]> {
    const query: Knex.QueryBuilder = this.#knex('uses')
      .join('entities', 'entities.entity_ref', 'uses.entity_ref')
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
}
