import type { FeatureStoreRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate } from '../../translation';

/** What a row and a page say of a store. */
export type DescribedStore = Pick<
  FeatureStoreRow,
  | 'technology'
  | 'onlineStore'
  | 'offlineStore'
  | 'featureCount'
  | 'featureViewCount'
  | 'viewsWithTtl'
>;

function freshnessOf(store: DescribedStore, t: Translate): string {
  const { viewsWithTtl: declared, featureViewCount } = store;
  if (declared === 0) {
    return t('featureStores.freshNone');
  }
  return declared === featureViewCount
    ? t('featureStores.freshAll')
    : t('featureStores.freshSome', {
        declared: String(declared),
        views: t('featureStores.viewCount', { count: featureViewCount }),
      });
}

export function storeWords(store: DescribedStore, t: Translate) {
  const { technology, onlineStore, offlineStore } = store;
  return {
    technology: technology ?? t('featureStores.unknown'),
    storage: [onlineStore, offlineStore].filter(Boolean).join(', '),
    features: t('featureStores.viewsAndFeatures', {
      features: t('featureStores.featureCount', { count: store.featureCount }),
      views: t('featureStores.viewCount', { count: store.featureViewCount }),
    }),
    freshness: freshnessOf(store, t),
  };
}
