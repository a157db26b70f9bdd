import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { causedBy } from '../causedBy';
import type { Polled } from '../hooks/usePolled';
import { Loaded } from './Loaded';

/**
 * Shows what was loaded to those who may read every entity, and to others a
 * sentence that says so: the rest of the page is for them all the same.
 */
export function ForReadersOfAll<T>(props: {
  polled: Polled<T>;
  rows: number;
  /** For those who may not. */
  otherwise: string;
  children: (value: T) => ReactNode;
}) {
  const { polled, rows, otherwise, children } = props;
  if (!polled.outdated && causedBy(polled.error, 'NotAllowedError')) {
    return <Typography variant="body2">{otherwise}</Typography>;
  }
  return (
    <Loaded polled={polled} rows={rows}>
      {children}
    </Loaded>
  );
}
