import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { mlSpecOf, ownerOf } from '../model/readModel';
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
  const ml = mlSpecOf<PlatformToolSpec>(entity);
  const { annotations = {}, links = [] } = entity.metadata;
  return {
    role: 'tool',
    owner: ownerFacts(ownerOf(entity), organization),
    stagesServed: ml.stagesServed?.length ?? 0,
    documented:
      links.length > 0 || TECHDOCS_ANNOTATIONS.some(key => annotations[key]),
    access: ml.access ?? 'unknown',
    requestable: Boolean(ml.requestUrl),
    alternatives: ml.alternatives?.length ?? 0,
    decisionRecorded: Boolean(ml.decisionRecord),
  };
}
