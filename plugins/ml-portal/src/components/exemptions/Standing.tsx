import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { dayWord } from '../../words';
import { EXEMPTION_WORDS } from './exemptionWords';

/**
 * How an exemption stands, in sentences. Where the check is exempt by it, the
 * check itself says so, with the reason and the end.
 */
export function Standing(props: { exemption: Exemption; inForce: boolean }) {
  const { exemption, inForce } = props;
  const { status, reason, endsOn, requestedBy, requestedAt, trail } = exemption;
  const last = trail[trail.length - 1];
  const by = status !== 'requested' && last?.by;
  return (
    <Typography variant="body2">
      {!inForce &&
        `Exemption: ${EXEMPTION_WORDS[status]}, ${
          status === 'expired' ? 'ended on' : 'until'
        } ${dayWord(endsOn)}: “${reason}” `}
      Asked for by <EntityRefLink entityRef={requestedBy} hideIcon /> on{' '}
      {dayWord(requestedAt)}
      {by && (
        <>
          , {EXEMPTION_WORDS[status].toLowerCase()} by{' '}
          <EntityRefLink entityRef={by} hideIcon /> on {dayWord(last.at)}
          {last.comment && `: “${last.comment}”`}
        </>
      )}
      .
    </Typography>
  );
}
