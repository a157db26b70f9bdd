import type {
  FenceRow,
  ModelFilter,
  ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { ResultDocument } from '../evaluation/ResultDocument';
import { canSee, type Visibility } from '../visibility/Visibility';
import {
  type CursorValue,
  decodeCursor,
  encodeCursor,
  wrongCursor,
} from './cursor';
import type { StoredLine } from './LineStore';
import { whereModels, whereStage } from './modelFilter';
import type { EntityRow } from './tables';

/** What a query may return, and how to say it. */
export interface Scope {
  visibility: Visibility;
  lines: StoredLine[];
}

/** Counts what `count` counts, or knows it already under the key. */
export type Counter = (
  key: string,
  count: () => Promise<number>,
) => Promise<number>;

/** Some rows of a list, and where the next ones begin. */
export interface Rows<T> {
  rows: T[];
  nextCursor?: string;
}

/** One page of a list, before it is put into words. */
export interface RowPage<T> extends Rows<T> {
  totalItems: number;
}

export interface PageRequest {
  limit: number;
  cursor?: string;
}

/** A fenced stage with the model it is of. */
export type FenceQueryRow = Pick<
  EntityRow,
  'entity_ref' | 'title' | 'lifecycle' | 'line_of_business' | 'document'
> & { stage: FenceRow['stage'] };

/**
 * What a list is sorted by; `entity_ref` tells equals apart. Numbers are all
 * of one type, so that any number in a cursor can be compared with them.
 */
const SORTS: Record<string, { expression: string; type: CursorValue }> = {
  title: { expression: 'entities.sort_title', type: 'string' },
  // Models without a score come before those with none of their stages owned.
  score: { expression: 'coalesce(entities.score, -1)', type: 'number' },
  handoffs: {
    expression: 'cast(entities.handoffs as double precision)',
    type: 'number',
  },
};

/** Reads models and their fences. */
export class ModelQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The row of one entity that the caller may see, of any role unless said. */
  async find(
    entityRef: string,
    role: EntityRow['role'] | undefined,
    visibility: Visibility,
  ): Promise<EntityRow | undefined> {
    if (!canSee(visibility, entityRef)) {
      return undefined;
    }
    return this.#knex('entities')
      .where({ entity_ref: entityRef, ...(role && { role }) })
      .first();
  }

  /** Those of the given entities that have a result and that the caller may see. */
  async findAll(
    entityRefs: string[],
    visibility: Visibility,
  ): Promise<EntityRow[]> {
    return this.#knex('entities').whereIn(
      'entity_ref',
      entityRefs.filter(ref => canSee(visibility, ref)),
    );
  }

  async models(
    filter: ModelFilter,
    sort: ModelSort,
    page: PageRequest,
    scope: Scope,
    counter: Counter = (_, count) => count(),
  ): Promise<RowPage<EntityRow>> {
    const rows = await this.modelRows(filter, sort, page, scope);
    const totalItems = await counter(
      `count of models ${JSON.stringify(filter)}`,
      async () =>
        numberOf(await this.#matching(filter, scope).count({ count: '*' })),
    );
    return { ...rows, totalItems };
  }

  /** A page of models, without how many there are in all. */
  async modelRows(
    filter: ModelFilter,
    sort: ModelSort,
    page: PageRequest,
    scope: Scope,
  ): Promise<Rows<EntityRow>> {
    const descending = sort.startsWith('-');
    const { expression, type } = SORTS[sort.replace('-', '')];
    const after = decodeCursor(sort, type, page.cursor);
    const query = this.#matching(filter, scope)
      .select('entities.*')
      .select(this.#knex.raw(`${expression} as sort_value`));
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
      .limit(page.limit + 1);
    return cut(rows, page.limit, last =>
      encodeCursor(sort, { value: last.sort_value, ref: last.entity_ref }),
    );
  }

  async fences(
    filter: ModelFilter,
    page: PageRequest,
    scope: Scope,
    counter: Counter = (_, count) => count(),
  ): Promise<RowPage<FenceQueryRow>> {
    const sort = 'fences';
    const after = decodeCursor(sort, 'string', page.cursor);
    const matching = () => {
      const query = this.#knex('stages')
        .join('entities', 'entities.entity_ref', 'stages.entity_ref')
        .where('stages.status', 'fenced');
      whereModels(query, this.#knex, filter, { ...scope, stagesJoined: true });
      whereStage(query, filter);
      return query;
    };
    const query = matching().select(
      'entities.entity_ref',
      'entities.title',
      'entities.sort_title',
      'entities.lifecycle',
      'entities.line_of_business',
      'entities.document',
      'stages.stage',
      'stages.position',
    );
    if (after) {
      const [ref, position] = splitPosition(after.ref);
      query.whereRaw(
        '(entities.sort_title, entities.entity_ref, stages.position) > (?, ?, ?)',
        [after.value, ref, position],
      );
    }
    const rows: (FenceQueryRow & { sort_title: string; position: number })[] =
      await query
        .orderBy([
          'entities.sort_title',
          'entities.entity_ref',
          'stages.position',
        ])
        .limit(page.limit + 1);
    const total = await counter(
      `count of fences ${JSON.stringify(filter)}`,
      async () => numberOf(await matching().count({ count: '*' })),
    );
    return pageOf(rows, total, page.limit, last =>
      encodeCursor(sort, {
        value: last.sort_title,
        ref: `${last.position} ${last.entity_ref}`,
      }),
    );
  }

  #matching(filter: ModelFilter, scope: Scope) {
    const query = this.#knex('entities');
    whereModels(query, this.#knex, filter, scope);
    return query;
  }
}

function numberOf([{ count }]: { count: number | string }[]): number {
  return Number(count);
}

/** The reference and the stage's position that a cursor over fences holds. */
function splitPosition(text: string): [ref: string, position: number] {
  const [, position, ref] = text.match(/^([0-5]) (.+)$/) ?? [];
  if (ref === undefined) {
    throw wrongCursor();
  }
  return [ref, Number(position)];
}

/** Cuts the one row too many off, which tells that there is a next page. */
function cut<T>(
  rows: T[],
  limit: number,
  cursorOf: (last: T) => string,
): Rows<T> {
  const page = rows.slice(0, limit);
  return rows.length > limit
    ? { rows: page, nextCursor: cursorOf(page[limit - 1]) }
    : { rows: page };
}

/** A page of the rows, of which there may be one too many. */
export function pageOf<T>(
  rows: T[],
  totalItems: number,
  limit: number,
  cursorOf: (last: T) => string,
): RowPage<T> {
  return { ...cut(rows, limit, cursorOf), totalItems };
}

/** The stored result of a row. */
export function documentOf(row: Pick<EntityRow, 'document'>): ResultDocument {
  return JSON.parse(row.document);
}
