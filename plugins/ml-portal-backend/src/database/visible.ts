import type { Knex } from 'knex';
import type { Visibility } from '../visibility/Visibility';

/**
 * Narrows a query to the rows whose `column` the caller may see. The references
 * go along as one parameter, however many they are.
 */
export function whereVisible<T extends Knex.QueryBuilder>(
  query: T,
  knex: Knex,
  column: string,
  visibility: Visibility,
): T {
  if (visibility.all) {
    return query;
  }
  const refs = JSON.stringify([...visibility.refs]);
  const list =
    knex.client.config.client === 'pg'
      ? knex.raw('select jsonb_array_elements_text(?::jsonb)', [refs])
      : knex.raw('select value from json_each(?)', [refs]);
  query.whereRaw('?? in (?)', [column, list]);
  return query;
}
