import { EmptyState } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Grid from '@material-ui/core/Grid';
import { mlPortalApiRef } from '../../api';
import { useDailyRollUps } from '../../hooks/useDailyRollUps';
import { useLive } from '../../hooks/useLive';
import { operatingModelsRouteRef } from '../../routes';
import { mlPortalTranslationRef } from '../../translation';
import { Freshness } from '../Freshness';
import { Loaded } from '../Loaded';
import { Printed } from '../print/Printed';
import { Headline } from './Headline';
import { HeatMap } from './HeatMap';
import { OperatingModels } from './OperatingModels';
import { ReceivingTeams } from './ReceivingTeams';
import { RejectedDocuments } from './RejectedDocuments';
import { ScoreTrend } from './ScoreTrend';
import { ToolsInUse } from './ToolsInUse';
import { WaitingExemptions } from './WaitingExemptions';
import { WhatToFixFirst } from './WhatToFixFirst';

const EVERY_MS = 15_000;

/** The whole organization on one page. */
export function OverviewContent() {
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const api = useApi(mlPortalApiRef);
  const polled = useLive(
    signal => api.getOrganization({}, { signal }),
    [api],
    EVERY_MS,
  );
  const history = useDailyRollUps();
  const operatingModelsLink = useRouteRef(operatingModelsRouteRef);
  return (
    <Printed title={t('overview.printed')}>
      <RejectedDocuments />
      <WaitingExemptions />
      <Loaded polled={polled} rows={8}>
        {overview => (
          <Grid container spacing={3}>
            <Grid item xs={12}>
              <Headline overview={overview} />
              <Freshness {...overview} />
            </Grid>
            {overview.models === 0 ? (
              <Grid item xs={12}>
                <EmptyState
                  missing="content"
                  title={t('overview.none.title')}
                  description={t('overview.none.description')}
                />
              </Grid>
            ) : (
              <>
                <Grid item xs={12}>
                  <HeatMap rows={overview.heatMap} />
                </Grid>
                {history && (
                  <Grid item xs={12}>
                    <ScoreTrend history={history} />
                  </Grid>
                )}
                <Grid item xs={12} md={6}>
                  <WhatToFixFirst overview={overview} />
                </Grid>
                <Grid item xs={12} md={6}>
                  <OperatingModels
                    overview={overview}
                    deepLink={{
                      title: t('overview.operatingModels.more'),
                      link: operatingModelsLink(),
                    }}
                  />
                </Grid>
                <Grid item xs={12} md={6}>
                  <ReceivingTeams teams={overview.receivingTeams} />
                </Grid>
                <Grid item xs={12} md={6}>
                  <ToolsInUse spread={overview.toolSpread} />
                </Grid>
              </>
            )}
          </Grid>
        )}
      </Loaded>
    </Printed>
  );
}
