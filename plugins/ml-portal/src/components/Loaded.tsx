import { EmptyState, ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ReactElement, ReactNode } from 'react';
import { causedBy } from '../causedBy';
import { useLasting } from '../hooks/useLasting';
import type { Polled } from '../hooks/usePolled';
import { useTranslate } from '../translation';

function Failed({ error, again }: { error: Error; again: ReactElement }) {
  const t = useTranslate();
  if (causedBy(error, 'NotAllowedError')) {
    return (
      <EmptyState
        missing="content"
        title={t('shared.forbidden.title')}
        description={t('shared.forbidden.description')}
        action={again}
      />
    );
  }
  return (
    <div>
      <ResponseErrorPanel error={error} />
      {again}
    </div>
  );
}

/** An answer that comes sooner would make the page flicker. */
const FADES_AFTER_MS = 250;

/**
 * Shows what was loaded; until then a placeholder of about its height, and in
 * trouble the error with a way to try again. A failed refresh leaves the last
 * good answer in place and says so.
 */
export function Loaded<T>(props: {
  polled: Polled<T>;
  /** Rows of the placeholder. */
  rows?: number;
  /** Shows the answer to the last question, faded, until the next one comes. */
  keepOutdated?: boolean;
  children: (value: T) => ReactNode;
}) {
  const { value, error, outdated, retry } = props.polled;
  const t = useTranslate();
  const faded = useLasting(outdated, FADES_AFTER_MS);
  const again = (
    <Button color="primary" variant="outlined" size="small" onClick={retry}>
      {t('shared.again')}
    </Button>
  );
  if (outdated && !(props.keepOutdated && value !== undefined)) {
    return (
      <div role="status" aria-label={t('shared.loading')} aria-busy="true">
        {Array.from({ length: props.rows ?? 4 }, (_, row) => (
          <Skeleton key={row} height={44} />
        ))}
      </div>
    );
  }
  if (value === undefined) {
    return error ? <Failed error={error} again={again} /> : null;
  }
  return (
    <div aria-busy={outdated} style={faded ? { opacity: 0.6 } : undefined}>
      {error && (
        <Typography role="status" variant="body2" paragraph>
          {t('shared.refreshFailed', { reason: error.message })} {again}
        </Typography>
      )}
      {props.children(value)}
    </div>
  );
}
