import Skeleton from '@material-ui/lab/Skeleton';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { MonthsChart } from './MonthsChart';

// The library of charts is large: a page without one does not load it.
const Chart = lazy(() =>
  import('./MonthsChart').then(m => ({ default: m.MonthsChart })),
);

/** A {@link MonthsChart} that is loaded when it is first shown. */
export function LazyMonthsChart(props: ComponentProps<typeof MonthsChart>) {
  return (
    <Suspense fallback={<Skeleton variant="rect" height={240} />}>
      <Chart {...props} />
    </Suspense>
  );
}
