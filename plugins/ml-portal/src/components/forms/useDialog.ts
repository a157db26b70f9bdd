import { useCallback, useState } from 'react';

/** A dialog about something, and what came of the last one. */
export interface DialogState<T> {
  /** What the dialog is about; unset while there is none. */
  subject?: T;
  /** In words; unset from the next dialog on. */
  outcome?: string;
  open: (subject: T) => void;
  /** Closes the dialog, saying what came of it, if anything. */
  close: (outcome?: string) => void;
}

/**
 * Opens one dialog at a time.
 *
 * @param earlier - what came of one on the page that the reader comes from
 */
export function useDialog<T>(earlier?: string): DialogState<T> {
  const [state, setState] = useState<{ subject?: T; outcome?: string }>({
    outcome: earlier,
  });
  const open = useCallback((subject: T) => setState({ subject }), []);
  const close = useCallback((outcome?: string) => setState({ outcome }), []);
  return { ...state, open, close };
}
