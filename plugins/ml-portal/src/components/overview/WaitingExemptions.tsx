import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { exemptionsRouteRef } from '../../routes';
import { useTranslate } from '../../translation';

const EVERY_MS = 15_000;

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
}));

/** How many exemptions wait for a decision, and the way there. */
export function WaitingExemptions() {
  const classes = useStyles();
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const link = useRouteRef(exemptionsRouteRef);
  // Whoever can not learn of them has none to decide on.
  const { value } = useLive(
    signal => api.getExemptions({ status: 'requested', limit: 1 }, { signal }),
    [api],
    EVERY_MS,
  );
  if (!value || value.totalItems === 0) {
    return null;
  }
  return (
    <Alert severity="info" role="status" className={classes.root}>
      <Link to={link()} color="inherit" underline="always">
        {t('overview.exemptions', { count: value.totalItems })}
      </Link>
    </Alert>
  );
}
