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
const SPREAD_MS = 1_000;

/** Runs once the page is visible; the returned function calls it off. */
function whenVisible(run: () => void): () => void {
  if (document.visibilityState === 'visible') {
    run();
    return () => {};
  }
  const onChange = () => {
    if (document.visibilityState === 'visible') {
      document.removeEventListener('visibilitychange', onChange);
      run();
    }
  };
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

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
  const { retry } = polled;
  const revision = lastSignal?.revision;
  // What waits serves the signals that come meanwhile, too.
  const callOff = useRef<() => void>();
  useEffect(() => {
    if (revision !== undefined && !callOff.current) {
      const timer = setTimeout(() => {
        let ran = false;
        const stop = whenVisible(() => {
          ran = true;
          callOff.current = undefined;
          retry();
        });
        callOff.current = ran ? undefined : stop;
      }, Math.random() * SPREAD_MS);
      callOff.current = () => clearTimeout(timer);
    }
  }, [revision, retry]);
  useEffect(() => () => callOff.current?.(), []);
  return polled;
}
