import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { FeatureStoreRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { AssetTitle } from '../assets/AssetTitle';
import { UsedBy } from '../assets/UsedBy';
import { OwnerLink } from '../OwnerLink';
import { ScrollTable } from '../ScrollTable';
import { useStoreWords } from './useStoreWords';

function Row({ store }: { store: FeatureStoreRow }) {
  const words = useWords();
  const storeWords = useStoreWords(store);
  return (
    <TableRow>
      <AssetTitle asset={store} />
      <TableCell>
        {storeWords.technology}
        <Typography variant="caption" component="div" color="textSecondary">
          {storeWords.storage}
        </Typography>
      </TableCell>
      <TableCell>{storeWords.features}</TableCell>
      <TableCell>{storeWords.freshness}</TableCell>
      <TableCell>
        <UsedBy asset={store} usedAs="featureStore" />
      </TableCell>
      <TableCell>{words.levelOf(store.scorecards[0])}</TableCell>
      <TableCell>
        <OwnerLink owner={store.owner} />
      </TableCell>
    </TableRow>
  );
}

/** A page of feature stores. */
export function FeatureStoresTable({ stores }: { stores: FeatureStoreRow[] }) {
  const t = useTranslate();
  return (
    <ScrollTable label={t('featureStores.stores')} minWidth={960}>
      <TableHead>
        <TableRow>
          <TableCell>{t('featureStores.stores')}</TableCell>
          <TableCell>{t('featureStores.technology')}</TableCell>
          <TableCell>{t('featureStores.features')}</TableCell>
          <TableCell>{t('featureStores.freshness')}</TableCell>
          <TableCell>{t('featureStores.reusedBy')}</TableCell>
          <TableCell>{t('featureStores.level')}</TableCell>
          <TableCell>{t('featureStores.owner')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {stores.map(store => (
          <Row key={store.entityRef} store={store} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
