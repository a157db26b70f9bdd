import { startTransition, useEffect, useState } from 'react';

/**
 * Puts a long list in place a few entries at a time, from the top, so that no
 * frame waits for all of it. Further down stays what was there before.
 *
 * @param step - entries that a frame has time for
 */
export function useInSteps<T extends { entityRef: string }>(
  list: readonly T[],
  step: number,
): readonly T[] {
  const [{ target, before, placed }, setState] = useState<{
    target: readonly T[];
    before: readonly T[];
    placed: number;
  }>({ target: list, before: [], placed: step });

  const head = target.slice(0, placed);
  const known = new Set(head.map(({ entityRef }) => entityRef));
  const shown = [
    ...head,
    ...before.slice(placed).filter(({ entityRef }) => !known.has(entityRef)),
  ];
  if (target !== list) {
    setState({ target: list, before: shown, placed: step });
  }
  const missing = placed < Math.max(list.length, before.length);
  useEffect(() => {
    if (missing) {
      startTransition(() =>
        setState(last => ({ ...last, placed: last.placed + step })),
      );
    }
    // A list that comes in the very step of the one before starts anew, too.
  }, [missing, placed, step, target]);
  return shown;
}
