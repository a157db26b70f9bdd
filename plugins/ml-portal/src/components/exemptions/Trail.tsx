import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { dayWord } from '../../words';
import { EXEMPTION_WORDS } from './exemptionWords';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** All that happened to exemptions, folded away, the oldest first. */
export function Trail({ exemptions }: { exemptions: Exemption[] }) {
  const classes = useStyles();
  const steps = exemptions
    .flatMap(({ id, endsOn, trail }) =>
      trail.map(step => ({ ...step, id, endsOn })),
    )
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <details>
      <summary>
        <Typography variant="caption" component="span">
          What happened
        </Typography>
      </summary>
      <ol className={classes.list}>
        {steps.map(({ id, status, by, at, comment, endsOn }) => (
          <Typography
            key={`${id} ${status} ${at}`}
            variant="body2"
            component="li"
          >
            {status === 'requested'
              ? `Asked for, until ${dayWord(endsOn)},`
              : EXEMPTION_WORDS[status]}
            {by && (
              <>
                {' by '}
                <EntityRefLink entityRef={by} hideIcon />
              </>
            )}
            {` on ${dayWord(at)}`}
            {comment && `: “${comment}”`}
          </Typography>
        ))}
      </ol>
    </details>
  );
}
