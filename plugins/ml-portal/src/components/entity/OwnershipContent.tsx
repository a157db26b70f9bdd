import { InfoCard } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type { ModelOwnership } from '@ml-portal/backstage-plugin-ml-portal-common';
import { Loaded } from '../Loaded';
import { Scorecard } from '../scorecard/Scorecard';
import { Figures } from './Figures';
import { Findings } from './Findings';
import { LaneDiagram } from './LaneDiagram';
import { NotEvaluated } from './NotEvaluated';
import { StageTable } from './StageTable';
import { useOwnership } from './useOwnership';

function Freshness({ evaluatedAt, stale }: ModelOwnership) {
  return (
    <Typography variant="caption" color="textSecondary">
      As of {new Date(evaluatedAt).toLocaleString()}
      {stale && '. This is stale: the last runs did not succeed.'}
    </Typography>
  );
}

/** Who owns the page's model from end to end, whole. */
export function OwnershipContent() {
  const polled = useOwnership();
  return (
    <Loaded polled={polled} rows={10}>
      {model =>
        model ? (
          <Grid container spacing={3}>
            <Grid item xs={12}>
              <InfoCard
                title="From data to retraining"
                subheader="Who runs each stage of this model’s life"
              >
                <Figures model={model} />
                <Findings findings={model.findings} />
                <LaneDiagram stages={model.stages} />
                <StageTable stages={model.stages} />
                <Freshness {...model} />
              </InfoCard>
            </Grid>
            {model.scorecards.map(scorecard => (
              <Grid item xs={12} key={scorecard.id}>
                <InfoCard title="Scorecard">
                  <Scorecard scorecard={scorecard} />
                </InfoCard>
              </Grid>
            ))}
          </Grid>
        ) : (
          <NotEvaluated />
        )
      }
    </Loaded>
  );
}
