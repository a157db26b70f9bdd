import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { mlPortalApiRef } from '../../api';
import { causedBy } from '../../causedBy';
import { useDailyRollUps } from '../../hooks/useDailyRollUps';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Freshness } from '../Freshness';
import { Loaded } from '../Loaded';
import { OperatingModels } from '../overview/OperatingModels';
import { FeaturesSection } from './FeaturesSection';
import { LinesSection } from './LinesSection';
import { OperatingModelTrend } from './OperatingModelTrend';
import { PeopleSection } from './PeopleSection';
import { PhaseSection } from './PhaseSection';
import { StagesSection } from './StagesSection';
import { StoresSection } from './StoresSection';

const EVERY_MS = 60_000;

/** What lines of business do on their own, and what together. */
function IslandSections() {
  const api = useApi(mlPortalApiRef);
  const polled = useLive(
    signal => api.operating.getIslands({}, { signal }),
    [api],
    EVERY_MS,
  );
  return (
    <Loaded polled={polled} rows={8}>
      {islands => (
        <Grid container spacing={3}>
          <Grid item xs={12} lg={6}>
            <StagesSection stages={islands.stages} />
          </Grid>
          <Grid item xs={12} lg={6}>
            <LinesSection lines={islands.linesOfBusiness} />
          </Grid>
          <Grid item xs={12} lg={6}>
            <StoresSection islands={islands} />
          </Grid>
          <Grid item xs={12} lg={6}>
            <FeaturesSection duplicateFeatures={islands.duplicateFeatures} />
          </Grid>
        </Grid>
      )}
    </Loaded>
  );
}

/** How a company organises machine learning, and what that calls for. */
export function OperatingModelsContent() {
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const polled = useLive(
    signal => api.getOrganization({}, { signal }),
    [api],
    EVERY_MS,
  );
  const history = useDailyRollUps();
  const { value, error, outdated } = polled;
  // What else went wrong with these figures leaves the other sections in place.
  if (
    outdated ||
    value?.models === 0 ||
    (!value && causedBy(error, 'NotAllowedError'))
  ) {
    return (
      <Loaded polled={polled} rows={8}>
        {() => (
          <EmptyState
            missing="content"
            title={t('overview.none.title')}
            description={t('overview.none.description')}
          />
        )}
      </Loaded>
    );
  }
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} lg={7}>
        <PhaseSection />
      </Grid>
      <Grid item xs={12} lg={5}>
        <Loaded polled={polled} rows={8}>
          {overview => <OperatingModels overview={overview} />}
        </Loaded>
      </Grid>
      {history && (
        <Grid item xs={12}>
          <OperatingModelTrend history={history} />
        </Grid>
      )}
      <Grid item xs={12}>
        <PeopleSection />
      </Grid>
      <Grid item xs={12}>
        <IslandSections />
        {value && <Freshness {...value} />}
      </Grid>
    </Grid>
  );
}
