import Skeleton from '@material-ui/lab/Skeleton';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { OperatingModelChart } from './OperatingModelChart';

// The library of charts is large: a page without one does not load it.
const Chart = lazy(() =>
  import('./OperatingModelChart').then(m => ({
    default: m.OperatingModelChart,
  })),
);

/** An {@link OperatingModelChart} that is loaded when it is first shown. */
export function LazyOperatingModelChart(
  props: ComponentProps<typeof OperatingModelChart>,
) {
  return (
    <Suspense fallback={<Skeleton variant="rect" height={240} />}>
      <Chart {...props} />
    </Suspense>
  );
}
