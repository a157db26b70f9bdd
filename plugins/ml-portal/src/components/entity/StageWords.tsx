import Typography from '@material-ui/core/Typography';
import {
  STAGE_STATUSES,
  type StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGE_WORDS, STATUS_WORDS } from '../../words';

/** The stages by status, in a sentence. */
export function StageWords({ stages }: { stages: StageVerdict[] }) {
  const parts = STAGE_STATUSES.map(status => ({
    status,
    names: stages
      .filter(stage => stage.status === status)
      .map(({ stage }) => STAGE_WORDS[stage].toLowerCase()),
  })).filter(({ names }) => names.length > 0);
  return (
    <Typography variant="body2" style={{ marginTop: 8 }}>
      {parts
        .map(
          ({ status, names }) => `${STATUS_WORDS[status]}: ${names.join(', ')}`,
        )
        .join('. ')}
      .
    </Typography>
  );
}
