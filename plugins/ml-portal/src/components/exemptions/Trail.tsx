import Typography from '@material-ui/core/Typography';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../words';
import { dayWord, EXEMPTION_WORDS } from './exemptionWords';

/** All that happened to an exemption, folded away. */
export function Trail({ exemption }: { exemption: Exemption }) {
  return (
    <details>
      <summary>
        <Typography variant="caption" component="span">
          What happened
        </Typography>
      </summary>
      <ul>
        {exemption.trail.map(({ status, by, at, comment }) => (
          <li key={`${status} ${at}`}>
            <Typography variant="body2" component="span">
              {status === 'requested' ? 'Asked for' : EXEMPTION_WORDS[status]}
              {by && ` by ${nameOf(by)}`} on {dayWord(at)}
              {comment && `: “${comment}”`}
            </Typography>
          </li>
        ))}
      </ul>
    </details>
  );
}
