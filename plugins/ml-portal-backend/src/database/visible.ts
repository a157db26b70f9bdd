import type { Knex } from 'knex';
import type { Visibility } from '../visibility/Visibility';
import { listOf } from './listOf';

/** Narrows a query to the rows whose `column` the caller may see. */
export function whereVisible<T extends Knex.QueryBuilder>(
  query: T,
  knex: Knex,
  column: string,
  visibility: Visibility,
): T {
  if (!visibility.all) {
    query.whereRaw('?? in (?)', [column, listOf(knex, visibility.refs)]);
  }
  return query;
}
