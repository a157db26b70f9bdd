import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import ThumbUpIcon from '@material-ui/icons/ThumbUp';
import ThumbUpOutlinedIcon from '@material-ui/icons/ThumbUpOutlined';
import type { RoadmapRequest } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useEffect, useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useTranslate } from '../../translation';
import { SteadyButton } from '../SteadyButton';

/** Casts the reader's vote, or withdraws it; shows at once what it asks for. */
export function VoteButton(props: {
  request: Pick<RoadmapRequest, 'id' | 'title' | 'votes' | 'permitted'>;
  /** The server has counted. */
  onVoted?: () => void;
}) {
  const { id, title, votes, permitted } = props.request;
  const t = useTranslate();
  const { roadmap } = useApi(mlPortalApiRef);
  const alerts = useApi(alertApiRef);
  const [shown, setShown] = useState(votes);
  const [sending, setSending] = useState(false);
  useEffect(() => setShown(votes), [votes]);

  const toggle = async () => {
    const mine = !shown.mine;
    setSending(true);
    setShown({ ...shown, mine, total: shown.total + (mine ? 1 : -1) });
    try {
      setShown(await (mine ? roadmap.vote(id) : roadmap.withdrawVote(id)));
      props.onVoted?.();
    } catch (error) {
      setShown(shown);
      alerts.post({
        message: t('roadmap.vote.failed', {
          reason: (error as Error).message,
        }),
        severity: 'error',
        display: 'transient',
      });
    }
    setSending(false);
  };

  const count = shown.total;
  return (
    <SteadyButton
      size="small"
      variant="outlined"
      color={shown.mine ? 'primary' : 'default'}
      startIcon={shown.mine ? <ThumbUpIcon /> : <ThumbUpOutlinedIcon />}
      inactive={!permitted.vote || sending}
      aria-pressed={shown.mine}
      aria-label={t(
        shown.mine ? 'roadmap.vote.withdraw' : 'roadmap.vote.cast',
        { title, votes: count },
      )}
      onClick={toggle}
    >
      {count}
    </SteadyButton>
  );
}
