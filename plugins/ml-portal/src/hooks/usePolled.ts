import { type DependencyList, useCallback, useEffect, useState } from 'react';

/** What was loaded last, and how it goes on. */
export interface Polled<T> {
  /** The last good answer; stays while a newer one is on its way or fails. */
  value?: T;
  error?: Error;
  /** True until the first answer, good or bad. */
  loading: boolean;
  retry: () => void;
}

/**
 * Loads something, again whenever `deps` change, and every `everyMs` while the
 * page is visible. What is superseded is aborted.
 */
export function usePolled<T>(
  load: (signal: AbortSignal) => Promise<T>,
  deps: DependencyList,
  everyMs?: number,
): Polled<T> {
  const [state, setState] = useState<Omit<Polled<T>, 'retry'>>({
    loading: true,
  });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller lists them
  const stableLoad = useCallback(load, deps);

  useEffect(() => {
    const controller = new AbortController();
    const run = async () => {
      try {
        const value = await stableLoad(controller.signal);
        if (!controller.signal.aborted) {
          setState({ value, loading: false });
        }
      } catch (error) {
        if (!controller.signal.aborted) {
          setState(({ value }) => ({
            value,
            error: error as Error,
            loading: false,
          }));
        }
      }
    };
    run();
    const timer =
      everyMs === undefined
        ? undefined
        : setInterval(() => {
            if (document.visibilityState === 'visible') {
              run();
            }
          }, everyMs);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [stableLoad, everyMs, attempt]);

  return { ...state, retry };
}
