import type {
  FeatureStoreDetails,
  FeatureView,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type DocumentOptions, namedLine, toDocument } from './toDocument';
import { joined, nameOf, sentences } from './words';

function describeView({ description, entities, features }: FeatureView) {
  return joined(
    description ?? null,
    features?.join(', ') ?? null,
    entities ? `by ${entities.join(', ')}` : null,
  );
}

/** The document of a feature store, which is also found by its features. */
export function featureStoreDocument(
  store: FeatureStoreDetails,
  options: DocumentOptions,
) {
  const text = joined(
    store.description,
    sentences({
      Owner: store.owner && nameOf(store.owner.entityRef),
      'Line of business': namedLine(store, options)?.title,
      Technology: store.technology,
      Project: store.project,
      'Online store': store.onlineStore,
      'Offline store': store.offlineStore,
      Level: store.scorecards[0]?.level,
      ...Object.fromEntries(
        store.featureViews.map(view => [
          `Feature view ${view.name}`,
          describeView(view) || 'no features listed',
        ]),
      ),
    }),
  );
  return toDocument('featureStore', store, { text }, options);
}
