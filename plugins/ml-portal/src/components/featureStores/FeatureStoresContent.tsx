import { useApi } from '@backstage/core-plugin-api';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import type { FeatureStoreColumn, ListOptions } from '../../settings';
import { useTranslate } from '../../translation';
import { AssetList } from '../assets/AssetList';
import { AssetViewFields } from '../assets/AssetViewFields';
import { ASSET_ADDRESS, useAssetView } from '../assets/useAssetView';
import { FilterBar } from '../filters/FilterBar';
import { LineOfBusinessChoice } from '../filters/LineOfBusinessChoice';
import { ScorecardFields } from '../filters/ScorecardFields';
import { SearchField } from '../filters/SearchField';
import { FeatureStoresTable } from './FeatureStoresTable';

const EVERY_MS = 15_000;

/** The feature stores, with who reuses them. */
export function FeatureStoresContent({
  columns,
  pageSize,
}: ListOptions<FeatureStoreColumn>) {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const { filter, query, question, pages, byLine, set } = useAssetView(
    ASSET_ADDRESS,
    pageSize,
  );
  const { cursor } = pages;
  const polled = useLive(
    signal => api.getFeatureStores({ ...query, cursor }, { signal }),
    [api, question, cursor],
    EVERY_MS,
  );
  const { q = '' } = filter;
  return (
    <>
      <FilterBar label={t('featureStores.stores')}>
        <SearchField id="stores-q" value={q} onChange={v => set({ q: v })} />
        <LineOfBusinessChoice
          value={filter.lineOfBusiness}
          onChange={lineOfBusiness => set({ lineOfBusiness })}
        />
        <ScorecardFields of="featureStore" values={filter} onChange={set} />
        <AssetViewFields sort={query.sort} byLine={byLine} onChange={set} />
      </FilterBar>
      <AssetList
        polled={polled}
        pages={pages}
        limit={query.limit}
        onLimit={limit => set({ limit: String(limit) })}
        label={t('featureStores.stores')}
        usedAs="featureStore"
        byLine={byLine}
        empty={
          Object.keys(filter).length > 0
            ? {
                title: t('featureStores.noneFits.title'),
                description: t('featureStores.noneFits.description'),
              }
            : {
                title: t('featureStores.none.title'),
                description: t('featureStores.none.description'),
              }
        }
        total={count => t('featureStores.total', { count })}
      >
        {stores => <FeatureStoresTable stores={stores} columns={columns} />}
      </AssetList>
    </>
  );
}
