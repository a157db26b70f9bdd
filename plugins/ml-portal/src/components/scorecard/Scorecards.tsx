import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type { ScorecardResult } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { useExemptions } from '../exemptions/useExemptions';
import { Scorecard } from './Scorecard';

/** The scorecards of an entity, with its exemptions; in a grid. */
export function Scorecards(props: {
  entityRef: string;
  scorecards: ScorecardResult[];
}) {
  const { entityRef, scorecards } = props;
  const t = useTranslate();
  const { exemptions, error, retry } = useExemptions(entityRef);
  return (
    <>
      {error && !exemptions && (
        <Grid item xs={12}>
          <Typography role="status" variant="body2">
            {t('scorecard.exemptionsFailed', { reason: error.message })}{' '}
            <Button size="small" variant="outlined" onClick={retry}>
              {t('shared.again')}
            </Button>
          </Typography>
        </Grid>
      )}
      {scorecards.map(scorecard => (
        <Grid item xs={12} key={scorecard.id}>
          <Scorecard scorecard={scorecard} exemptions={exemptions} />
        </Grid>
      ))}
    </>
  );
}
