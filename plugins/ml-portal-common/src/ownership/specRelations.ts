import {
  type Entity,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { completeReferences } from '../model/references';

const ORGANIZATION_RELATIONS: string[] = [
  RELATION_CHILD_OF,
  RELATION_PARENT_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
];

function specRelations(entity: Entity): NonNullable<Entity['relations']> {
  const spec = entity.spec ?? {};
  const relate = (type: string, refs: unknown, kind: string) =>
    completeReferences([refs].flat(), kind, entity).map(targetRef => ({
      type,
      targetRef,
    }));
  return entity.kind.toLowerCase() === 'group'
    ? [
        ...relate(RELATION_CHILD_OF, spec.parent, 'Group'),
        ...relate(RELATION_PARENT_OF, spec.children, 'Group'),
        ...relate(RELATION_HAS_MEMBER, spec.members, 'User'),
      ]
    : relate(RELATION_MEMBER_OF, spec.memberOf, 'Group');
}

/**
 * The groups and users of a catalog as they would be with `documents` merged.
 * Documents have no relations yet, so theirs follow from what they say, as the
 * catalog would derive them; and what others are related to a replaced entity by
 * follows from what those others say.
 *
 * @public
 */
export function overlayOrganization(
  catalog: Iterable<Entity>,
  documents: Iterable<Entity>,
): Entity[] {
  const replaced = new Map<string, Entity>();
  for (const document of documents) {
    if (['group', 'user'].includes(document.kind.toLowerCase())) {
      replaced.set(stringifyEntityRef(document), {
        ...document,
        relations: specRelations(document),
      });
    }
  }
  const merged: Entity[] = [];
  for (const entity of catalog) {
    if (replaced.has(stringifyEntityRef(entity))) {
      continue;
    }
    const concerned = (relation: { type: string; targetRef: string }) =>
      ORGANIZATION_RELATIONS.includes(relation.type) &&
      replaced.has(relation.targetRef);
    const relations = entity.relations ?? [];
    merged.push(
      relations.some(concerned)
        ? {
            ...entity,
            relations: [
              ...relations.filter(relation => !concerned(relation)),
              ...specRelations(entity).filter(concerned),
            ],
          }
        : entity,
    );
  }
  return [...merged, ...replaced.values()];
}
