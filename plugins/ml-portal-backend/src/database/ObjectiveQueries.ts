import type {
  ModelFilter,
  ObjectiveSort,
  ObjectiveStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { type CursorValue, decodeCursor, encodeCursor } from './cursor';
import { whereModels } from './modelFilter';
import {
  pageOf,
  type PageRequest,
  type RowPage,
  type Scope,
} from './ModelQueries';
import { OBJECTIVE_STANDING } from './objectiveStandingSql';
import type { EntityRow, ObjectiveRow } from './tables';

/** Which models are asked for, and what of their objectives. */
export interface ObjectiveRequest extends ModelFilter {
  standing?: ObjectiveStanding;
  currency?: string;
}

/** A model with its objective; all of that is null where it declares none. */
export type ModelObjectiveRow = Pick<
  EntityRow,
  'entity_ref' | 'title' | 'sort_title' | 'lifecycle' | 'line_of_business'
> &
  Omit<ObjectiveRow, 'entity_ref'> & {
    standing: ObjectiveStanding;
    /** Fenced stages. */
    fences: number;
  };

const OBJECTIVE_COLUMNS = [
  'kpi',
  'unit',
  'baseline',
  'target',
  'current',
  'as_of',
  'annual_value',
  'currency',
] as const satisfies readonly (keyof ObjectiveRow)[];

const SORTS: Record<
  ObjectiveSort,
  { column: 'sort_title' | 'annual_value'; type: CursorValue }
> = {
  title: { column: 'sort_title', type: 'string' },
  '-value': { column: 'annual_value', type: 'number' },
};

/** Reads models with their business objectives. */
export class ObjectiveQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param sort - by value together with a currency only */
  async objectives(
    request: ObjectiveRequest,
    sort: ObjectiveSort,
    page: PageRequest,
    scope: Scope,
  ): Promise<RowPage<ModelObjectiveRow>> {
    const { column, type } = SORTS[sort];
    const sortName = `objectives ${sort}`;
    const after = decodeCursor(sortName, type, page.cursor);
    const descending = sort.startsWith('-');
    const query = this.#matching(request, scope);
    if (after) {
      query.whereRaw(
        `(??, entities.entity_ref) ${descending ? '<' : '>'} (?, ?)`,
        [column, after.value, after.ref],
      );
    }
    const direction = descending ? 'desc' : 'asc';
    const rows: ModelObjectiveRow[] = await query
      .select(
        'entities.entity_ref',
        'entities.title',
        'entities.sort_title',
        'entities.lifecycle',
        'entities.line_of_business',
        ...OBJECTIVE_COLUMNS.map(name => `objectives.${name}`),
        this.#knex.raw(`${OBJECTIVE_STANDING} as standing`),
        {
          fences: this.#knex('stages')
            .count('*')
            .whereRaw('stages.entity_ref = entities.entity_ref')
            .where('stages.status', 'fenced'),
        },
      )
      .orderBy([
        { column, order: direction },
        { column: 'entities.entity_ref', order: direction },
      ])
      .limit(page.limit + 1);
    const [{ count }] = await this.#matching(request, scope).count({
      count: '*',
    });
    return pageOf(
      // PostgreSQL returns counts as text.
      rows.map(row => ({ ...row, fences: Number(row.fences) })),
      Number(count),
      page.limit,
      last =>
        encodeCursor(sortName, { value: last[column]!, ref: last.entity_ref }),
    );
  }

  #matching(
    { standing, currency, ...models }: ObjectiveRequest,
    scope: Scope,
  ): Knex.QueryBuilder {
    const query: Knex.QueryBuilder = this.#knex('entities').leftJoin(
      'objectives',
      'objectives.entity_ref',
      'entities.entity_ref',
    );
    whereModels(query, this.#knex, models, scope);
    if (standing) {
      query.whereRaw(`${OBJECTIVE_STANDING} = ?`, [standing]);
    }
    if (currency) {
      query
        .where('objectives.currency', currency)
        .whereNotNull('objectives.annual_value');
    }
    return query;
  }
}
