import { useState } from 'react';

/**
 * Turns the pages of a list that knows only how to go on. `view` is what the
 * list shows; another one starts at its first page.
 */
export function usePages(view: string) {
  const [turned, setTurned] = useState<{ view: string; cursors: string[] }>({
    view,
    cursors: [],
  });
  const cursors = turned.view === view ? turned.cursors : [];
  return {
    /** Of the page to show; the first has none. */
    cursor: cursors.at(-1),
    /** From 1. */
    number: cursors.length + 1,
    next: (cursor: string) =>
      setTurned({ view, cursors: [...cursors, cursor] }),
    previous: () => setTurned({ view, cursors: cursors.slice(0, -1) }),
  };
}
