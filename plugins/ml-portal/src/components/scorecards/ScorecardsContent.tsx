import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { mlPortalApiRef } from '../../api';
import { useAddress } from '../../hooks/useAddress';
import { useDailyRollUps } from '../../hooks/useDailyRollUps';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { FilterBar } from '../filters/FilterBar';
import { LineOfBusinessChoice } from '../filters/LineOfBusinessChoice';
import { Incomplete } from '../Incomplete';
import { Loaded } from '../Loaded';
import { ScorecardInForce } from './ScorecardInForce';

const EVERY_MS = 30_000;
const ADDRESS = { lineOfBusiness: null } as const;

/** What is expected: the scorecards in force, how far everybody is, and what fails most. */
export function ScorecardsContent() {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const {
    values: { lineOfBusiness },
    set,
  } = useAddress(ADDRESS);
  const isOfNone = lineOfBusiness === 'none';
  // Nothing is recorded of the models without a line of business.
  const history = useDailyRollUps(isOfNone ? undefined : lineOfBusiness);
  const definitions = useLive(
    signal => api.getScorecards({ signal }),
    [api],
    EVERY_MS,
  );
  const standings = useLive(
    signal => api.checks.getStandings({ lineOfBusiness }, { signal }),
    [api, lineOfBusiness],
    EVERY_MS,
  );
  // What is expected can be told without how far everybody is.
  const areStandingsAnswered = standings.value ?? standings.error;
  const polled = {
    ...definitions,
    value: areStandingsAnswered && definitions.value,
    outdated: definitions.outdated || standings.outdated,
  };
  return (
    <>
      <FilterBar label={t('scorecards.scorecards')}>
        <LineOfBusinessChoice
          value={lineOfBusiness}
          onChange={value => set({ lineOfBusiness: value })}
        />
      </FilterBar>
      <Loaded polled={polled} rows={10} keepOutdated>
        {({ items: scorecards }) =>
          scorecards.length === 0 ? (
            <EmptyState
              missing="content"
              title={t('scorecards.none.title')}
              description={t('scorecards.none.description')}
            />
          ) : (
            <Grid container spacing={3}>
              {standings.error && (
                <Grid item xs={12}>
                  <Incomplete
                    error={standings.error}
                    onRetry={standings.retry}
                  />
                </Grid>
              )}
              {scorecards.map(scorecard => (
                <Grid item xs={12} key={scorecard.id}>
                  <ScorecardInForce
                    scorecard={scorecard}
                    standings={(standings.value?.items ?? []).filter(
                      standing => standing.scorecard === scorecard.id,
                    )}
                    lineOfBusiness={lineOfBusiness}
                    history={isOfNone ? undefined : history}
                  />
                </Grid>
              ))}
            </Grid>
          )
        }
      </Loaded>
    </>
  );
}
