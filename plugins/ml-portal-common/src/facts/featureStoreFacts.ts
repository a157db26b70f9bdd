import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { mlSpecOf, ownerOf } from '../model/readModel';
import { completeReference, REFERENCE_KINDS } from '../model/references';
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
  const views = Array.isArray(featureViews) ? featureViews : [];
  const lacking = (has: (view: FeatureView) => boolean) =>
    views.filter(view => !has(view)).map(({ name }) => name);
  const undescribed = lacking(view => Boolean(view.description?.trim()));
  const unowned = lacking(view => {
    const owner = completeReference(view.owner, REFERENCE_KINDS.owner, entity);
    return owner !== undefined && organization.isAlive(owner);
  });
  const withoutTtl = lacking(view => Boolean(view.ttl));
  return {
    role: 'featureStore',
    owner: ownerFacts(ownerOf(entity), organization),
    described: Boolean(entity.metadata.description?.trim()),
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
