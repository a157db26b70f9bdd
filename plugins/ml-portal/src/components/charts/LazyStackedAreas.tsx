import Skeleton from '@material-ui/lab/Skeleton';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { StackedAreas } from './StackedAreas';

// The library of charts is large: a page without one does not load it.
const Chart = lazy(() =>
  import('./StackedAreas').then(m => ({
    default: m.StackedAreas,
  })),
);

/** A {@link StackedAreas} that is loaded when it is first shown. */
export function LazyStackedAreas(props: ComponentProps<typeof StackedAreas>) {
  return (
    <Suspense fallback={<Skeleton variant="rect" height={240} />}>
      <Chart {...props} />
    </Suspense>
  );
}
