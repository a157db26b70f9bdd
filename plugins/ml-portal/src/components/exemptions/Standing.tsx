import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, useTranslate, wordsOf } from '../../translation';

function sayWho(exemption: Exemption, t: Translate) {
  const words = wordsOf(t);
  const { status, requestedBy, requestedAt, trail } = exemption;
  const last = trail[trail.length - 1];
  const asked = {
    by: <EntityRefLink entityRef={requestedBy} hideIcon underline="always" />,
    day: words.day(requestedAt),
  };
  if (status === 'requested' || status === 'expired' || !last?.by) {
    return t('exemptions.standing.asked', asked);
  }
  const decided = {
    ...asked,
    decider: <EntityRefLink entityRef={last.by} hideIcon underline="always" />,
    decidedOn: words.day(last.at),
  };
  return last.comment
    ? t(`exemptions.standing.decidedWithComment.${status}`, {
        ...decided,
        comment: last.comment,
      })
    : t(`exemptions.standing.decided.${status}`, decided);
}

/**
 * How an exemption stands, in sentences. Where the check is exempt by it, the
 * check itself says so, with the reason and the end.
 */
export function Standing(props: { exemption: Exemption; inForce: boolean }) {
  const { exemption, inForce } = props;
  const { status, reason, endsOn } = exemption;
  const t = useTranslate();
  const standing = {
    status: t(`exemptions.status.${status}`),
    day: wordsOf(t).day(endsOn),
    reason,
  };
  return (
    <Typography variant="body2">
      {!inForce &&
        (status === 'expired'
          ? t('exemptions.standing.ended', standing)
          : t('exemptions.standing.until', standing))}{' '}
      {sayWho(exemption, t)}
    </Typography>
  );
}
