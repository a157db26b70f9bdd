import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Grid from '@material-ui/core/Grid';
import { mlPortalApiRef } from '../../api';
import { useAddress } from '../../hooks/useAddress';
import { useDailyRollUps } from '../../hooks/useDailyRollUps';
import { useLive } from '../../hooks/useLive';
import { mlPortalTranslationRef } from '../../translation';
import { FilterBar } from '../filters/FilterBar';
import { LineOfBusinessChoice } from '../filters/LineOfBusinessChoice';
import { Loaded } from '../Loaded';
import { ScorecardInForce } from './ScorecardInForce';

const EVERY_MS = 30_000;
const ADDRESS = { lineOfBusiness: null } as const;

/** What is expected: the scorecards in force, how far everybody is, and what fails most. */
export function ScorecardsContent() {
  const api = useApi(mlPortalApiRef);
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const {
    values: { lineOfBusiness },
    set,
  } = useAddress(ADDRESS);
  const isOfNone = lineOfBusiness === 'none';
  // Nothing is recorded of the models without a line of business.
  const history = useDailyRollUps(isOfNone ? undefined : lineOfBusiness);
  const polled = useLive(
    async signal => {
      const [scorecards, standings] = await Promise.all([
        api.getScorecards({ signal }),
        api.checks.getStandings({ lineOfBusiness }, { signal }),
      ]);
      return { scorecards: scorecards.items, standings: standings.items };
    },
    [api, lineOfBusiness],
    EVERY_MS,
  );
  return (
    <>
      <FilterBar label={t('scorecards.scorecards')}>
        <LineOfBusinessChoice
          value={lineOfBusiness}
          onChange={value => set({ lineOfBusiness: value })}
        />
      </FilterBar>
      <Loaded polled={polled} rows={10} keepOutdated>
        {({ scorecards, standings }) =>
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
                    standings={standings.filter(
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
