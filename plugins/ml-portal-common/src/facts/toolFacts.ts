import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { mlSpecOf, ownerOf } from '../model/readModel';
import { list, text, type Unchecked } from '../model/shapes';
import type { PlatformToolSpec } from '../model/types';
import type { Organization } from '../ownership/organization';
import { ownerFacts } from './ownerFacts';

const TECHDOCS_ANNOTATIONS = [
  'backstage.io/techdocs-ref',
  'backstage.io/techdocs-entity',
];

/** What the scorecards may ask about a platform tool. @public */
export function toolFacts(
  entity: Entity,
  organization: Organization,
): JsonObject {
  const ml: Unchecked<PlatformToolSpec> = mlSpecOf<PlatformToolSpec>(entity);
  const { annotations, links } = entity.metadata;
  return {
    role: 'tool',
    owner: ownerFacts(ownerOf(entity), organization),
    stagesServed: list(ml.stagesServed).length,
    documented:
      list(links).length > 0 ||
      TECHDOCS_ANNOTATIONS.some(key => text(annotations?.[key]) !== undefined),
    access: text(ml.access) ?? 'unknown',
    requestable: text(ml.requestUrl) !== undefined,
    alternatives: list(ml.alternatives).length,
    decisionRecorded: text(ml.decisionRecord) !== undefined,
  };
}
