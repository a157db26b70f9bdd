import { WarningPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RejectedDocument } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';
import { counted } from '../../words';

const MOST = 20;
const EVERY_MS = 15_000;

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
}));

function Rejected({ entityRef, location, errors, since }: RejectedDocument) {
  const classes = useStyles();
  return (
    <li className={classes.item}>
      <Typography variant="subtitle2" component="h2">
        {entityRef}
      </Typography>
      {errors.map(error => (
        <Typography variant="body2" key={error}>
          {error}
        </Typography>
      ))}
      <Typography variant="caption" component="p">
        From {location ?? 'an unknown place'}, since{' '}
        {new Date(since).toLocaleString()}
      </Typography>
    </li>
  );
}

/**
 * The documents that never became valid. They are nowhere else to be seen, so
 * they stand on the first page until they are mended.
 */
export function RejectedDocuments() {
  const classes = useStyles();
  const api = useApi(mlPortalApiRef);
  const { value, error } = usePolled(
    signal => api.getRejected({ limit: MOST }, { signal }),
    [api],
    EVERY_MS,
  );
  if (!value) {
    return error ? (
      <Typography variant="body2" role="status" paragraph>
        Whether documents were rejected could not be found out: {error.message}
      </Typography>
    ) : null;
  }
  if (value.totalItems === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <WarningPanel
        severity="warning"
        title={`${counted(
          value.totalItems,
          'document',
        )} could not be read, and so the entities are in no list. Mend the files; this goes away by itself.`}
        defaultExpanded={value.totalItems <= 3}
      >
        <ul className={classes.list}>
          {value.items.map(document => (
            <Rejected key={document.entityRef} {...document} />
          ))}
        </ul>
        {value.totalItems > value.items.length && (
          <Typography variant="body2">
            And {value.totalItems - value.items.length} more.
          </Typography>
        )}
      </WarningPanel>
    </div>
  );
}
