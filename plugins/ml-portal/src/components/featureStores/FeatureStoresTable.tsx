import type { FeatureStoreRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { FEATURE_STORE_COLUMNS, type FeatureStoreColumn } from '../../settings';
import { useTranslate } from '../../translation';
import { ListTable } from '../ListTable';
import { useFeatureStoreCells } from './useFeatureStoreCells';

const TITLES = {
  featureStore: 'featureStores.stores',
  technology: 'featureStores.technology',
  features: 'featureStores.features',
  freshness: 'featureStores.freshness',
  usedBy: 'featureStores.reusedBy',
  level: 'featureStores.level',
  owner: 'featureStores.owner',
} as const satisfies Record<FeatureStoreColumn, unknown>;

/** A page of feature stores. */
export function FeatureStoresTable(props: {
  stores: FeatureStoreRow[];
  columns?: readonly FeatureStoreColumn[];
}) {
  const { stores, columns = FEATURE_STORE_COLUMNS } = props;
  const cellOf = useFeatureStoreCells();
  const t = useTranslate();
  return (
    <ListTable
      label={t('featureStores.stores')}
      rows={stores}
      columns={columns}
      rowHeader="featureStore"
      titleOf={column => t(TITLES[column])}
      cellOf={cellOf}
    />
  );
}
