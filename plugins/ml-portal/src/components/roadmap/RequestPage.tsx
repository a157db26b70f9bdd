import { EmptyState, Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { mlPortalApiRef } from '../../api';
import { causedBy } from '../../causedBy';
import { useLive } from '../../hooks/useLive';
import { roadmapRouteRef } from '../../routes';
import { useTranslate } from '../../translation';
import { Outcome } from '../forms/Outcome';
import { Loaded } from '../Loaded';
import { Comments } from './Comments';
import { DeliveryOutcome } from './DeliveryOutcome';
import { RequestActions } from './RequestActions';
import { RequestSummary } from './RequestSummary';
import { RequestTrail } from './RequestTrail';
import { TouchedModels } from './TouchedModels';
import { VotesByLine } from './VotesByLine';

const EVERY_MS = 15_000;

/** One request, whole. */
export function RequestPage() {
  const { id = '' } = useParams();
  const t = useTranslate();
  const { roadmap } = useApi(mlPortalApiRef);
  const all = useRouteRef(roadmapRouteRef)();
  const [outcome, setOutcome] = useState<string>();
  const [dialogOpen, setDialogOpen] = useState(false);
  const polled = useLive(
    async signal => {
      try {
        return await roadmap.getRequest(id, { signal });
      } catch (error) {
        if (causedBy(error, 'NotFoundError')) {
          return null;
        }
        throw error;
      }
    },
    [roadmap, id],
    EVERY_MS,
  );
  const back = <Link to={all}>{t('roadmap.request.back')}</Link>;
  return (
    <Loaded polled={polled} rows={10}>
      {request =>
        request === null ? (
          <EmptyState
            missing="content"
            title={t('roadmap.request.gone.title')}
            description={t('roadmap.request.gone.description')}
            action={back}
          />
        ) : (
          <>
            {back}
            <Outcome text={outcome} dialogOpen={dialogOpen} />
            <RequestSummary request={request} onVoted={polled.refresh}>
              <RequestActions
                request={request}
                onDialog={open => {
                  setDialogOpen(open);
                  if (open) {
                    setOutcome(undefined);
                  }
                }}
                onChange={polled.retry}
                onOutcome={setOutcome}
              />
            </RequestSummary>
            <Grid container spacing={3}>
              {request.outcome && (
                <Grid item xs={12}>
                  <DeliveryOutcome
                    outcome={request.outcome}
                    tool={request.tool}
                  />
                </Grid>
              )}
              <Grid item xs={12} md={8}>
                <TouchedModels request={request} />
              </Grid>
              <Grid item xs={12} md={4}>
                <VotesByLine votes={request.votes} />
              </Grid>
              <Grid item xs={12} md={8}>
                <Comments
                  id={request.id}
                  count={request.comments}
                  mayComment={request.permitted.comment}
                  onChange={polled.retry}
                />
              </Grid>
              <Grid item xs={12} md={4}>
                <RequestTrail trail={request.trail} />
              </Grid>
            </Grid>
          </>
        )
      }
    </Loaded>
  );
}
