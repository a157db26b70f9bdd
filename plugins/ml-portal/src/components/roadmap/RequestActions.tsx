import { alertApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RoadmapRequestDetails,
  RoadmapStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { mlPortalApiRef } from '../../api';
import { roadmapRouteRef } from '../../routes';
import { useTranslate } from '../../translation';
import { FormDialog } from '../forms/FormDialog';
import { MoveDialog } from './MoveDialog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

/** What the reader may do with a request, beside voting and commenting. */
export function RequestActions(props: {
  request: RoadmapRequestDetails;
  /** A dialog opened or closed. */
  onDialog: (open: boolean) => void;
  /** What the page shows is no longer so. */
  onChange: () => void;
  /** Says what came of it. */
  onOutcome: (outcome: string) => void;
}) {
  const { request, onDialog, onChange, onOutcome } = props;
  const { id, title, following, permitted } = request;
  const classes = useStyles();
  const t = useTranslate();
  const { roadmap } = useApi(mlPortalApiRef);
  const alerts = useApi(alertApiRef);
  const navigate = useNavigate();
  const all = useRouteRef(roadmapRouteRef)();
  const [step, setStep] = useState<RoadmapStatus | 'delete'>();
  const open = (next: typeof step) => {
    setStep(next);
    onDialog(next !== undefined);
  };
  const follow = async () => {
    try {
      await (following ? roadmap.unfollow(id) : roadmap.follow(id));
      onOutcome(
        t(
          following
            ? 'roadmap.request.notFollowing'
            : 'roadmap.request.following',
        ),
      );
      onChange();
    } catch (error) {
      alerts.post({
        message: (error as Error).message,
        severity: 'error',
        display: 'transient',
      });
    }
  };
  return (
    <div className={classes.root}>
      {permitted.vote && (
        <Button size="small" variant="outlined" onClick={follow}>
          {following
            ? t('roadmap.request.unfollow')
            : t('roadmap.request.follow')}
        </Button>
      )}
      {permitted.moveTo.map(to => (
        <Button
          key={to}
          size="small"
          color="primary"
          variant="outlined"
          onClick={() => open(to)}
        >
          {t(`roadmap.move.to.${to}`)}
        </Button>
      ))}
      {permitted.delete && (
        <Button size="small" variant="outlined" onClick={() => open('delete')}>
          {t('roadmap.delete.button')}
        </Button>
      )}
      {step && step !== 'delete' && (
        <MoveDialog
          request={request}
          to={step}
          onChange={onChange}
          onClose={outcome => {
            open(undefined);
            if (outcome) {
              onOutcome(outcome);
            }
          }}
        />
      )}
      {step === 'delete' && (
        <FormDialog
          title={t('roadmap.delete.title')}
          explanation={t('roadmap.delete.explanation', { title })}
          submit={t('roadmap.delete.button')}
          complete
          onSubmit={() => roadmap.delete(id)}
          onDone={() =>
            navigate(all, {
              state: { outcome: t('roadmap.delete.done', { title }) },
            })
          }
          onConflict={onChange}
          onClose={() => open(undefined)}
        >
          {null}
        </FormDialog>
      )}
    </div>
  );
}
