import { useSignal } from '@backstage/plugin-signals-react';
import {
  RESULTS_CHANGED_CHANNEL,
  type ResultsChangedSignal,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type DependencyList, useEffect, useRef } from 'react';
import { type Polled, usePolled } from './usePolled';

/** With signals, asking again on its own is for those that get lost. */
const WITH_SIGNALS_MS = 30_000;
/** Not every open page asks at the very same moment. */
const SPREAD_MS = 2_000;

/**
 * Loads something that rests on results, and again when the backend signals that
 * results changed. Where the app has no signals, it asks every `everyMs`.
 */
export function useLive<T>(
  load: (signal: AbortSignal) => Promise<T>,
  deps: DependencyList,
  everyMs: number,
): Polled<T> {
  const { lastSignal, isSignalsAvailable } = useSignal<ResultsChangedSignal>(
    RESULTS_CHANGED_CHANNEL,
  );
  const polled = usePolled(
    load,
    deps,
    isSignalsAvailable ? WITH_SIGNALS_MS : everyMs,
  );
  const { refresh } = polled;
  // What waits serves the signals that come meanwhile, too.
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    if (lastSignal && waiting.current === undefined) {
      waiting.current = setTimeout(() => {
        waiting.current = undefined;
        refresh();
      }, Math.random() * SPREAD_MS);
    }
  }, [lastSignal, refresh]);
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
  return polled;
}
