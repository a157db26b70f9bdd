import type { Entity } from '@backstage/catalog-model';
import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  type FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';

/**
 * The filter of a card or tab for the entities of a role, and the configuration
 * to go on with: a filter in it would take the place of the role's, not narrow it.
 */
export function narrowed<C extends { filter?: FilterPredicate }>(
  isOfRole: (entity: Entity, context: { apis: ApiHolder }) => boolean,
  { apis, config }: { apis: ApiHolder; config: C },
) {
  const ofRole = (entity: Entity) => isOfRole(entity, { apis });
  // Text, which Backstage deprecates, is nothing that could be asked here.
  if (config.filter === undefined || typeof config.filter === 'string') {
    return { filter: ofRole, config };
  }
  const isAsked = filterPredicateToFilterFunction<Entity>(config.filter);
  return {
    filter: (entity: Entity) => ofRole(entity) && isAsked(entity),
    config: { ...config, filter: undefined },
  };
}
