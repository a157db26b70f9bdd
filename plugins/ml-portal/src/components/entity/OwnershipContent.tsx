import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type { ModelOwnership } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useExemptions } from '../exemptions/useExemptions';
import { Freshness } from '../Freshness';
import { OwnershipHistory } from '../history/OwnershipHistory';
import { Loaded } from '../Loaded';
import { Scorecard } from '../scorecard/Scorecard';
import { Section } from '../Section';
import { Figures } from './Figures';
import { Findings } from './Findings';
import { LaneDiagram } from './LaneDiagram';
import { NotEvaluated } from './NotEvaluated';
import { StageTable } from './StageTable';
import { useOwnership } from './useOwnership';

function Evaluated({ model }: { model: ModelOwnership }) {
  const { exemptions, error, retry } = useExemptions(model.entityRef);
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <Section
          title="From data to retraining"
          subheader="Who runs each stage of this model’s life"
        >
          <Figures model={model} />
          <Findings findings={model.findings} />
          <LaneDiagram model={model} />
          <StageTable stages={model.stages} />
          <Freshness {...model} />
        </Section>
      </Grid>
      {error && !exemptions && (
        <Grid item xs={12}>
          <Typography role="status" variant="body2">
            Exemptions could not be loaded: {error.message}{' '}
            <Button size="small" variant="outlined" onClick={retry}>
              Try again
            </Button>
          </Typography>
        </Grid>
      )}
      {model.scorecards.map(scorecard => (
        <Grid item xs={12} key={scorecard.id}>
          <Scorecard scorecard={scorecard} exemptions={exemptions} />
        </Grid>
      ))}
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
