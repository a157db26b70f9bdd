import {
  type Entity,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import {
  ownerOf,
  readModel,
  RELATION_ML_STAGE_OWNED_BY,
  RELATION_ML_STAGE_OWNER_OF,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What the catalog's database takes; nothing real has a longer reference. */
const LONGEST_REF = 255;

function bothWays(
  sourceRef: string,
  targetRefs: Iterable<string>,
  forth: string,
  back: string,
): EntityRelationSpec[] {
  const source = parseEntityRef(sourceRef);
  return [...new Set(targetRefs)]
    .filter(({ length }) => length <= LONGEST_REF)
    .flatMap(targetRef => {
      const target = parseEntityRef(targetRef);
      return [
        { source, type: forth, target },
        { source: target, type: back, target: source },
      ];
    });
}

/** The relations of a model to its tools, its feature stores and stage owners. */
export function modelRelations(entity: Entity): EntityRelationSpec[] {
  const { entityRef, owner, stages, featureStores } = readModel(entity);
  const claimed = [...stages.values()].filter(
    ({ notApplicable }) => notApplicable === undefined,
  );
  const tools = claimed.flatMap(stage => stage.tools);
  const owners = claimed
    .map(stage => stage.owner ?? owner)
    .filter((ref): ref is string => ref !== undefined);
  return [
    ...bothWays(
      entityRef,
      [...tools, ...featureStores],
      RELATION_DEPENDS_ON,
      RELATION_DEPENDENCY_OF,
    ),
    ...bothWays(
      entityRef,
      owners,
      RELATION_ML_STAGE_OWNED_BY,
      RELATION_ML_STAGE_OWNER_OF,
    ),
  ];
}

/** The relation of an entity of a kind that only this module knows to its owner. */
export function ownerRelations(entity: Entity): EntityRelationSpec[] {
  const owner = ownerOf(entity);
  return owner
    ? bothWays(
        stringifyEntityRef(entity),
        [owner],
        RELATION_OWNED_BY,
        RELATION_OWNER_OF,
      )
    : [];
}
