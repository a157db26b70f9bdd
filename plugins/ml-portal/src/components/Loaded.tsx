import { ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ReactNode } from 'react';
import type { Polled } from '../hooks/usePolled';

/**
 * Shows what was loaded; until then a placeholder of about its height, and in
 * trouble the error with a way to try again. A failed refresh leaves the last
 * good answer in place and says so.
 */
export function Loaded<T>(props: {
  polled: Polled<T>;
  /** Rows of the placeholder. */
  rows?: number;
  children: (value: T) => ReactNode;
}) {
  const { value, error, retry } = props.polled;
  const again = (
    <Button color="primary" variant="outlined" size="small" onClick={retry}>
      Try again
    </Button>
  );
  if (value === undefined) {
    return error ? (
      <div>
        <ResponseErrorPanel error={error} />
        {again}
      </div>
    ) : (
      <div role="status" aria-label="Loading" aria-busy="true">
        {Array.from({ length: props.rows ?? 4 }, (_, row) => (
          <Skeleton key={row} height={44} />
        ))}
      </div>
    );
  }
  return (
    <>
      {error && (
        <Typography role="status" variant="body2" paragraph>
          These are the last known results; refreshing failed: {error.message}{' '}
          {again}
        </Typography>
      )}
      {props.children(value)}
    </>
  );
}
