import { EmptyState, Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { useParams } from 'react-router-dom';
import { mlPortalApiRef } from '../../api';
import { causedBy } from '../../causedBy';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Outcome } from '../forms/Outcome';
import { useDialog } from '../forms/useDialog';
import { Loaded } from '../Loaded';
import { DecisionActions, type DecisionStep } from './DecisionActions';
import { DecisionSummary } from './DecisionSummary';
import { DecisionTrail } from './DecisionTrail';
import { EndDialog } from './EndDialog';
import { ReviewDialog } from './ReviewDialog';
import { useDecisionsLink } from './useDecisionsLink';

const EVERY_MS = 15_000;

/** One tooling decision, whole. */
export function DecisionPage() {
  const { id = '' } = useParams();
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const all = useDecisionsLink()({});
  const dialog = useDialog<DecisionStep>();
  const polled = useLive(
    async signal => {
      try {
        return await tooling.getDecision(id, { signal });
      } catch (error) {
        if (causedBy(error, 'NotFoundError')) {
          return null;
        }
        throw error;
      }
    },
    [tooling, id],
    EVERY_MS,
  );
  const back = <Link to={all}>{t('tooling.decision.back')}</Link>;
  const Dialog = dialog.subject === 'end' ? EndDialog : ReviewDialog;
  return (
    <Loaded polled={polled} rows={8}>
      {decision =>
        decision === null ? (
          <EmptyState
            missing="content"
            title={t('tooling.decision.gone.title')}
            description={t('tooling.decision.gone.description')}
            action={back}
          />
        ) : (
          <>
            {back}
            <Outcome
              text={dialog.outcome}
              dialogOpen={dialog.subject !== undefined}
            />
            <Grid container spacing={3}>
              <Grid item xs={12} md={8}>
                <DecisionSummary decision={decision}>
                  <DecisionActions decision={decision} onStep={dialog.open} />
                </DecisionSummary>
              </Grid>
              <Grid item xs={12} md={4}>
                <DecisionTrail trail={decision.trail} />
              </Grid>
            </Grid>
            {dialog.subject && (
              <Dialog
                decision={decision}
                onChange={polled.refresh}
                onClose={dialog.close}
              />
            )}
          </>
        )
      }
    </Loaded>
  );
}
