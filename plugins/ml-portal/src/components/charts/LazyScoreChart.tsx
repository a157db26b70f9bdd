import Skeleton from '@material-ui/lab/Skeleton';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { ScoreChart } from './ScoreChart';

// The library of charts is large: a page without one does not load it.
const Chart = lazy(() =>
  import('./ScoreChart').then(m => ({ default: m.ScoreChart })),
);

/** A {@link ScoreChart} that is loaded when it is first shown. */
export function LazyScoreChart(props: ComponentProps<typeof ScoreChart>) {
  return (
    <Suspense fallback={<Skeleton variant="rect" height={180} />}>
      <Chart {...props} />
    </Suspense>
  );
}
