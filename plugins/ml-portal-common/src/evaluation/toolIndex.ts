import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { mlSpecOf, ownerOf } from '../model/readModel';
import { hasRole, type Recognition } from '../model/recognition';
import type { PlatformToolSpec } from '../model/types';
import type { CataloguedTool, ToolLookup } from '../ownership/types';

/** Indexes the platform tools among `entities` by reference. @public */
export function createToolLookup(
  entities: Iterable<Entity>,
  recognition: Recognition,
): ToolLookup {
  const tools = new Map<string, CataloguedTool>();
  for (const entity of entities) {
    if (hasRole(entity, 'tool', recognition)) {
      const entityRef = stringifyEntityRef(entity);
      tools.set(entityRef, {
        entityRef,
        owner: ownerOf(entity),
        access: mlSpecOf<PlatformToolSpec>(entity).access,
      });
    }
  }
  return ref => tools.get(ref);
}
