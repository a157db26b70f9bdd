import type { CSSProperties } from '@material-ui/core/styles/withStyles';

/**
 * A class for each value, made once for all: one that depends on properties
 * would be made anew for each of the hundreds of cells of a table.
 */
export function classesBy<V extends string, S extends CSSProperties>(
  values: readonly V[],
  styleOf: (value: V) => S,
): Record<V, S> {
  return Object.fromEntries(
    values.map(value => [value, styleOf(value)]),
  ) as Record<V, S>;
}
