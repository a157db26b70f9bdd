import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { STAGES } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useAddress } from '../../hooks/useAddress';
import { useLive } from '../../hooks/useLive';
import { useTranslate, useWords } from '../../translation';
import { Choice } from '../filters/Choice';
import { FilterBar } from '../filters/FilterBar';
import { Loaded } from '../Loaded';
import { StageSection } from './StageSection';

const EVERY_MS = 60_000;
const ADDRESS = { stage: STAGES } as const;

/** The tools in use at each stage, by whom, and what is said of them. */
export function StagesView() {
  const words = useWords();
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const { values, set } = useAddress(ADDRESS);
  const polled = useLive(
    signal => tooling.getStages({}, { signal }),
    [tooling],
    EVERY_MS,
  );
  return (
    <>
      <FilterBar label={t('tooling.stages.filter')}>
        <Choice
          id="stages-stage"
          label={t('tooling.filter.stage')}
          options={STAGES.map(value => ({ value, word: words.stage(value) }))}
          value={values.stage ?? ''}
          onChange={stage => set({ stage })}
        />
      </FilterBar>
      <Loaded polled={polled} rows={10}>
        {({ stages }) =>
          stages.every(
            ({ totalTools, unused }) => totalTools + unused.length === 0,
          ) ? (
            <EmptyState
              missing="data"
              title={t('tooling.stages.nothing.title')}
              description={t('tooling.stages.nothing.description')}
            />
          ) : (
            <Grid container spacing={3}>
              {stages
                .filter(({ stage }) => !values.stage || stage === values.stage)
                .map(stage => (
                  <Grid item xs={12} key={stage.stage}>
                    <StageSection tooling={stage} />
                  </Grid>
                ))}
            </Grid>
          )
        }
      </Loaded>
    </>
  );
}
