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
    /** Of a page that was turned already, and is on its way, it does nothing. */
    next: (cursor: string) =>
      setTurned(last => {
        const before = last.view === view ? last.cursors : [];
        return before.at(-1) === cursor
          ? last
          : { view, cursors: [...before, cursor] };
      }),
    previous: () => setTurned({ view, cursors: cursors.slice(0, -1) }),
  };
}
