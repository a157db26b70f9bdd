/**
 * For names in cells: a word as long as a title may be breaks, others stay
 * whole, and the column keeps its share of the table.
 */
export const LONG_NAME = {
  display: 'inline-block',
  maxWidth: 260,
  overflowWrap: 'break-word',
} as const;
