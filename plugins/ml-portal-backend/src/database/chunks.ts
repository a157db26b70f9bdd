/** SQLite takes 32,766 parameters a statement; a row here has at most 14. */
const CHUNK = 500;

/** Cuts a list into parts that fit into one statement each. */
export function chunks<T>(items: readonly T[]): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < items.length; start += CHUNK) {
    result.push(items.slice(start, start + CHUNK));
  }
  return result;
}
