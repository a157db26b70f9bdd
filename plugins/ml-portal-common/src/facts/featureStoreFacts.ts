import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { mlSpecOf, ownerOf } from '../model/readModel';
import { completeReference, REFERENCE_KINDS } from '../model/references';
import { isRecord, list, text, type Unchecked } from '../model/shapes';
import type { FeatureStoreSpec, FeatureView } from '../model/types';
import type { Organization } from '../ownership/organization';
import { ownerFacts } from './ownerFacts';

/**
 * What the scorecards may ask about a feature store. Numbers are counts of
 * feature views; lists are for messages.
 *
 * @public
 */
export function featureStoreFacts(
  entity: Entity,
  organization: Organization,
): JsonObject {
  const { featureViews } = mlSpecOf<FeatureStoreSpec>(entity);
  const views: Unchecked<FeatureView>[] = list(featureViews).filter(isRecord);
  const lacking = (has: (view: Unchecked<FeatureView>) => boolean) =>
    views.filter(view => !has(view)).map(({ name }) => text(name) ?? 'unnamed');
  const undescribed = lacking(view => text(view.description) !== undefined);
  const unowned = lacking(view => {
    const owner = completeReference(view.owner, REFERENCE_KINDS.owner, entity);
    return owner !== undefined && organization.isAlive(owner);
  });
  const withoutTtl = lacking(view => text(view.ttl) !== undefined);
  return {
    role: 'featureStore',
    owner: ownerFacts(ownerOf(entity), organization),
    described: text(entity.metadata.description) !== undefined,
    featureViews: {
      count: views.length,
      undescribed: undescribed.length,
      undescribedList: undescribed,
      unowned: unowned.length,
      unownedList: unowned,
      withoutTtl: withoutTtl.length,
      withoutTtlList: withoutTtl,
    },
  };
}
