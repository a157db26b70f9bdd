import { WarningPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';

const MOST = 20;
const EVERY_MS = 15_000;

/**
 * The documents that never became valid. They are nowhere else to be seen, so
 * they stand on the first page until they are mended.
 */
export function RejectedDocuments() {
  const api = useApi(mlPortalApiRef);
  const { value } = usePolled(
    signal => api.getRejected({ limit: MOST }, { signal }),
    [api],
    EVERY_MS,
  );
  if (!value?.totalItems) {
    return null;
  }
  return (
    <WarningPanel
      severity="warning"
      title={`${value.totalItems} ${
        value.totalItems === 1 ? 'document is' : 'documents are'
      } not valid and therefore in no list`}
    >
      {value.items.map(({ entityRef, location, errors, since }) => (
        <div key={entityRef}>
          <Typography variant="subtitle2" component="h3">
            {entityRef}
          </Typography>
          {errors.map(error => (
            <Typography variant="body2" key={error}>
              {error}
            </Typography>
          ))}
          <Typography variant="caption" paragraph>
            {location ?? 'Unknown place'}, since{' '}
            {new Date(since).toLocaleString()}
          </Typography>
        </div>
      ))}
      {value.totalItems > MOST && (
        <Typography variant="body2">
          And {value.totalItems - MOST} more.
        </Typography>
      )}
    </WarningPanel>
  );
}
