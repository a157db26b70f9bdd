import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Grid from '@material-ui/core/Grid';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { mlPortalTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { ScorecardInForce } from './ScorecardInForce';

const EVERY_MS = 30_000;

/** What is expected: the scorecards in force, and how far the models are. */
export function ScorecardsContent() {
  const api = useApi(mlPortalApiRef);
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const polled = useLive(
    async signal => {
      const [{ items }, { levels }] = await Promise.all([
        api.getScorecards({ signal }),
        api.getOrganization({}, { signal }),
      ]);
      return { scorecards: items, levels };
    },
    [api],
    EVERY_MS,
  );
  return (
    <Loaded polled={polled} rows={10}>
      {({ scorecards, levels }) =>
        scorecards.length === 0 ? (
          <EmptyState
            missing="content"
            title={t('scorecards.none.title')}
            description={t('scorecards.none.description')}
          />
        ) : (
          <Grid container spacing={3}>
            {scorecards.map(scorecard => (
              <Grid item xs={12} key={scorecard.id}>
                <ScorecardInForce
                  scorecard={scorecard}
                  reached={
                    levels.find(counts => counts.scorecard === scorecard.id)
                      ?.levels
                  }
                />
              </Grid>
            ))}
          </Grid>
        )
      }
    </Loaded>
  );
}
