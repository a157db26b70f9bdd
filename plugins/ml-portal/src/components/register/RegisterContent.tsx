import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { mlPortalTranslationRef } from '../../translation';
import { RejectedDocuments } from '../overview/RejectedDocuments';
import { DocumentPanel } from './DocumentPanel';
import { DraftProvider, useDraft } from './DraftContext';
import { ModelFields } from './ModelFields';
import { ObjectiveFields } from './ObjectiveFields';
import { Result } from './Result';
import { StageFields } from './StageFields';

function Introduction() {
  const { startAnew } = useDraft();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <>
      <Typography variant="h4" component="h2">
        {t('register.title')}
      </Typography>
      <Typography variant="body1" paragraph>
        {t('register.introduction')}{' '}
        <Button size="small" variant="outlined" onClick={startAnew}>
          {t('register.startAnew')}
        </Button>
      </Typography>
    </>
  );
}

/** A form that writes a model's document, and shows what it would score. */
export function RegisterContent() {
  return (
    <DraftProvider>
      <RejectedDocuments />
      <Introduction />
      <Grid container spacing={3}>
        <Grid item xs={12} lg={7}>
          <Grid container spacing={3}>
            <Grid item xs={12}>
              <ModelFields />
            </Grid>
            <Grid item xs={12}>
              <StageFields />
            </Grid>
            <Grid item xs={12}>
              <ObjectiveFields />
            </Grid>
          </Grid>
        </Grid>
        <Grid item xs={12} lg={5}>
          <Grid container spacing={3}>
            <Grid item xs={12}>
              <Result />
            </Grid>
            <Grid item xs={12}>
              <DocumentPanel />
            </Grid>
          </Grid>
        </Grid>
      </Grid>
    </DraftProvider>
  );
}
