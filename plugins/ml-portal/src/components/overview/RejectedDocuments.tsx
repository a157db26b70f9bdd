import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { RejectedDocument } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';
import { useTranslate, useWords } from '../../translation';

const MOST = 20;
/** More than these are folded away, or they would push the page out of sight. */
const MOST_OPEN = 3;
const EVERY_MS = 15_000;

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
  title: { fontWeight: theme.typography.fontWeightBold as number },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { marginTop: theme.spacing(1.5) },
}));

function Rejected({ entityRef, location, errors, since }: RejectedDocument) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <li className={classes.item}>
      <Typography variant="subtitle2" component="h3" className={classes.title}>
        {entityRef}
      </Typography>
      {errors.map(error => (
        <Typography variant="body2" key={error}>
          {error}
        </Typography>
      ))}
      <Typography variant="caption" component="p">
        {t('overview.rejected.from', {
          place: location ?? t('overview.rejected.unknownPlace'),
          since: words.moment(since),
        })}
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
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const { value, error } = usePolled(
    signal => api.getRejected({ limit: MOST }, { signal }),
    [api],
    EVERY_MS,
  );
  if (!value) {
    return error ? (
      <Typography variant="body2" role="status" paragraph>
        {t('overview.rejected.failed', { reason: error.message })}
      </Typography>
    ) : null;
  }
  const { items, totalItems } = value;
  if (totalItems === 0) {
    return null;
  }
  return (
    <Alert severity="warning" role="status" className={classes.root}>
      <Typography variant="subtitle1" component="h2" className={classes.title}>
        {t('overview.rejected.title', { count: totalItems })}
      </Typography>
      <Typography variant="body2">
        {t('overview.rejected.explanation')}
      </Typography>
      <details open={totalItems <= MOST_OPEN}>
        <summary>{t('overview.rejected.whatIsWrong')}</summary>
        <ul className={classes.list}>
          {items.map(document => (
            <Rejected key={document.entityRef} {...document} />
          ))}
        </ul>
        {totalItems > items.length && (
          <Typography variant="body2">
            {t('overview.rejected.more', { count: totalItems - items.length })}
          </Typography>
        )}
      </details>
    </Alert>
  );
}
