import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type {
  FeatureStoreDetails,
  MlPortalApi,
  RequestOptions,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useEntityResult } from '../../hooks/useEntityResult';
import { useTranslate, useWords } from '../../translation';
import { UseByLine } from '../assets/UseByLine';
import { Figure, FigureList } from '../FigureList';
import { Freshness } from '../Freshness';
import { Loaded } from '../Loaded';
import { OwnerLink } from '../OwnerLink';
import { Scorecards } from '../scorecard/Scorecards';
import { Section } from '../Section';
import { FeatureViews } from './FeatureViews';
import { storeWords } from './storeWords';

const getFeatureStore = (
  api: MlPortalApi,
  entityRef: string,
  options: RequestOptions,
) => api.getFeatureStore(entityRef, options);

function StoreFigures({ store }: { store: FeatureStoreDetails }) {
  const words = useWords();
  const t = useTranslate();
  const told = storeWords(store, t);
  const linkTo = useEntityRefLink();
  const unknown = t('featureStores.unknown');
  return (
    <FigureList>
      <Figure label={t('featureStores.technology')}>{told.technology}</Figure>
      <Figure label={t('featureStores.project')}>
        {store.project ?? unknown}
      </Figure>
      <Figure label={t('featureStores.onlineAndOffline')}>
        {told.storage || unknown}
      </Figure>
      <Figure label={t('featureStores.features')}>{told.features}</Figure>
      <Figure label={t('featureStores.freshness')}>{told.freshness}</Figure>
      <Figure label={t('featureStores.owner')}>
        <OwnerLink owner={store.owner} linkTo={linkTo} />
      </Figure>
      <Figure label={t('featureStores.level')}>
        {words.levelOf(store.scorecards[0])}
      </Figure>
    </FigureList>
  );
}

function Evaluated({ store }: { store: FeatureStoreDetails }) {
  const t = useTranslate();
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} md={6}>
        <Section title={t('featureStores.store.title')}>
          <StoreFigures store={store} />
          <Freshness {...store} />
        </Section>
      </Grid>
      <Grid item xs={12} md={6}>
        <Section
          title={t('featureStores.reuse.title')}
          subheader={t('featureStores.reuse.subheader')}
        >
          <UseByLine asset={store} usedAs="featureStore" />
        </Section>
      </Grid>
      <Grid item xs={12}>
        <FeatureViews views={store.featureViews} />
      </Grid>
      <Scorecards {...store} />
    </Grid>
  );
}

/** What the page's store offers, who reuses it, and its scorecard. */
export function FeatureStoreContent() {
  const t = useTranslate();
  return (
    <Loaded polled={useEntityResult(getFeatureStore)} rows={8}>
      {store =>
        store ? (
          <Evaluated store={store} />
        ) : (
          <Typography variant="body2" role="status">
            {t('assets.notEvaluated')}
          </Typography>
        )
      }
    </Loaded>
  );
}
