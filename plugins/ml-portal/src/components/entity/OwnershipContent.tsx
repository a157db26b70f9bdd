import Grid from '@material-ui/core/Grid';
import type { ModelOwnership } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { Scorecards } from '../scorecard/Scorecards';
import { Freshness } from '../Freshness';
import { OwnershipHistory } from '../history/OwnershipHistory';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { Figures } from './Figures';
import { Findings } from './Findings';
import { LaneDiagram } from './LaneDiagram';
import { NotEvaluated } from './NotEvaluated';
import { StageTable } from './StageTable';
import { VelocityOfModel } from '../velocity/VelocityOfModel';
import { useOwnership } from './useOwnership';
import { WhyOperatingModel } from './WhyOperatingModel';

function Evaluated({ model }: { model: ModelOwnership }) {
  const t = useTranslate();
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <Section
          title={t('entity.tab.title')}
          subheader={t('entity.tab.subheader')}
        >
          <Figures model={model} />
          <WhyOperatingModel model={model} />
          <Findings findings={model.findings} />
          <LaneDiagram model={model} />
          <StageTable model={model} />
          <Freshness {...model} />
        </Section>
      </Grid>
      <Scorecards {...model} />
      <Grid item xs={12}>
        <VelocityOfModel entityRef={model.entityRef} />
      </Grid>
      <Grid item xs={12}>
        <OwnershipHistory model={model} />
      </Grid>
    </Grid>
  );
}

/** Who owns the page's model from end to end, whole. */
export function OwnershipContent() {
  const polled = useOwnership();
  return (
    <Loaded polled={polled} rows={10}>
      {model => (model ? <Evaluated model={model} /> : <NotEvaluated />)}
    </Loaded>
  );
}
