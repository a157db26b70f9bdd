import type { Knex } from 'knex';
import type { Scope } from './ModelQueries';
import { whereLine } from './modelFilter';
import { whereVisible } from './visible';

/** Which models, tools and stores are counted. */
export interface CountedScope extends Scope {
  /** Of models: tools and stores count whatever theirs is. All where left out. */
  lifecycle?: string[];
  /** A line of business with those nested in it, or `none`. */
  lineOfBusiness?: string;
}

/** Narrows a query over `entities` to those that are counted. */
export function whereCounted(
  query: Knex.QueryBuilder,
  knex: Knex,
  { visibility, lines, lifecycle, lineOfBusiness }: CountedScope,
): void {
  whereVisible(query, knex, 'entities.entity_ref', visibility);
  if (lineOfBusiness) {
    whereLine(query, lineOfBusiness, lines, visibility);
  }
  if (lifecycle) {
    query.where(either => {
      either
        .whereNot('entities.role', 'model')
        .orWhereIn('entities.lifecycle', lifecycle);
    });
  }
}
