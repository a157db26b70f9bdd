import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Parameters of the address, so that a view can be sent. A parameter that is
 * not of its list counts as absent.
 *
 * @param known - the values that a parameter may have; null for any text
 */
export function useAddress<T extends Record<string, readonly string[] | null>>(
  known: T,
) {
  type Values = {
    [K in keyof T]?: T[K] extends readonly (infer V)[] ? V : string;
  };
  const [parameters, setParameters] = useSearchParams();
  const values = useMemo(() => {
    const read: Record<string, string> = {};
    for (const [key, options] of Object.entries(known)) {
      const value = parameters.get(key);
      if (value && (options === null || options.includes(value))) {
        read[key] = value;
      }
    }
    return read as Values;
  }, [parameters, known]);

  /** Empty removes a parameter. */
  const set = useCallback(
    (changes: { [K in keyof T]?: string }) =>
      setParameters(
        current => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries(changes)) {
            if (value) {
              next.set(key, value);
            } else {
              next.delete(key);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  return { values, set };
}
