import type { Knex } from 'knex';
import type { Visibility } from '../visibility/Visibility';
import { whereVisible } from './visible';

/** Which models are counted; no lifecycle counts every model. */
export interface RollUpScope {
  visibility: Visibility;
  lifecycle?: string[];
}

/** The rows of `entities` that are counted. */
export function modelsInScope(
  knex: Knex,
  { visibility, lifecycle }: RollUpScope,
): Knex.QueryBuilder {
  const query: Knex.QueryBuilder = knex('entities').where(
    'entities.role',
    'model',
  );
  if (lifecycle) {
    query.whereIn('entities.lifecycle', lifecycle);
  }
  return whereVisible(query, knex, 'entities.entity_ref', visibility);
}
