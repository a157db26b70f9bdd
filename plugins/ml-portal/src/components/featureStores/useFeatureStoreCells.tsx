import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { FeatureStoreRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type ReactNode, useCallback } from 'react';
import type { FeatureStoreColumn } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { Aside } from '../Aside';
import { AssetTitle } from '../assets/AssetTitle';
import { UsedBy } from '../assets/UsedBy';
import { OwnerLink } from '../OwnerLink';
import { storeWords } from './storeWords';

/** What the list shows of a feature store, by column. */
export function useFeatureStoreCells() {
  const words = useWords();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  return useCallback(
    (column: FeatureStoreColumn, store: FeatureStoreRow): ReactNode => {
      const { technology, storage, features, freshness } = storeWords(store, t);
      switch (column) {
        case 'featureStore':
          return <AssetTitle asset={store} linkTo={linkTo} />;
        case 'technology':
          return (
            <>
              {technology}
              <Aside>{storage}</Aside>
            </>
          );
        case 'features':
          return features;
        case 'freshness':
          return freshness;
        case 'usedBy':
          return <UsedBy asset={store} usedAs="featureStore" />;
        case 'level':
          return words.levelOf(store.scorecards[0]);
        default:
          return <OwnerLink owner={store.owner} linkTo={linkTo} />;
      }
    },
    [words, t, linkTo],
  );
}
