import {
  type DependencyList,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

/** What was loaded last, and how it goes on. */
export interface Polled<T> {
  /** The last good answer; stays while a newer one is on its way or fails. */
  value?: T;
  error?: Error;
  /** True where `value` and `error` answer an earlier question than `deps` ask. */
  outdated: boolean;
  /** Asks at once; what is under way counts no more. */
  retry: () => void;
  /**
   * Asks once what is under way is answered and the page is visible. Never
   * cuts an answer off, however often it is called.
   */
  refresh: () => void;
}

type Load<T> = (signal: AbortSignal) => Promise<T>;

interface Answer<T> {
  /** What it answers. */
  to?: Load<T>;
  value?: T;
  error?: Error;
}

/**
 * Loads something, again whenever `deps` change, and `everyMs` after each answer
 * while the page is visible. What is superseded is aborted.
 */
export function usePolled<T>(
  load: Load<T>,
  deps: DependencyList,
  everyMs?: number,
): Polled<T> {
  const [answer, setAnswer] = useState<Answer<T>>({});
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller lists them
  const question = useCallback(load, deps);
  const refreshNow = useRef(() => {});
  const refresh = useCallback(() => refreshNow.current(), []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let due = false;
    let running = false;
    let again = false;

    async function run() {
      clearTimeout(timer);
      due = false;
      again = false;
      running = true;
      try {
        const value = await question(signal);
        if (!signal.aborted) {
          // A long list is drawn bit by bit, and nobody's typing waits for it.
          startTransition(() => setAnswer({ to: question, value }));
        }
      } catch (error) {
        if (!signal.aborted) {
          setAnswer(last => ({
            to: question,
            value: last.to === question ? last.value : undefined,
            error: error as Error,
          }));
        }
      }
      running = false;
      if (signal.aborted) {
        return;
      }
      // Only now, so that slow answers never pile up.
      if (again) {
        runIfVisible();
      } else if (everyMs !== undefined) {
        timer = setTimeout(runIfVisible, everyMs);
      }
    }
    function runIfVisible() {
      due = true;
      if (document.visibilityState === 'visible') {
        run();
      }
    }
    function onVisibilityChange() {
      if (due) {
        runIfVisible();
      }
    }

    refreshNow.current = () => {
      if (running) {
        again = true;
      } else {
        runIfVisible();
      }
    };
    run();
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => {
      controller.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
    };
  }, [question, everyMs, attempt]);

  return {
    value: answer.value,
    error: answer.error,
    outdated: answer.to !== question,
    retry,
    refresh,
  };
}
