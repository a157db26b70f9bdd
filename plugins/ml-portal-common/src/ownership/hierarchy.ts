/** The neighbours of a group in one direction. */
export type Neighbours = (ref: string) => Iterable<string>;

/**
 * Follows `next` from `starts`, breadth first, each once.
 *
 * @returns everything reached, the starts included.
 */
export function reach(starts: Iterable<string>, next: Neighbours): Set<string> {
  const reached = new Set(starts);
  // A Set iterates over what is added meanwhile.
  for (const ref of reached) {
    for (const other of next(ref)) {
      reached.add(other);
    }
  }
  return reached;
}

/**
 * The nearest lines at or above every group: all groups at distance d below a
 * line are settled before those at d + 1, so each takes over the lines of just
 * those parents that are one step nearer.
 *
 * @returns for each group at or below a line, the lines; groups may share a set
 */
export function nearestLines(
  lines: Iterable<string>,
  childrenOf: Neighbours,
): Map<string, ReadonlySet<string>> {
  const nearest = new Map<string, ReadonlySet<string>>();
  let ring = new Map<string, ReadonlySet<string>>();
  for (const line of lines) {
    ring.set(line, new Set([line]));
  }
  while (ring.size > 0) {
    const outer = new Map<string, ReadonlySet<string>>();
    for (const [ref, found] of ring) {
      nearest.set(ref, found);
    }
    const merged = new Map<string, Set<string>>();
    for (const [ref, found] of ring) {
      for (const child of childrenOf(ref)) {
        const known = outer.get(child);
        if (nearest.has(child) || known === found) {
          continue;
        }
        if (!known) {
          outer.set(child, found);
          continue;
        }
        const union = merged.get(child) ?? new Set(known);
        found.forEach(line => union.add(line));
        merged.set(child, union);
        outer.set(child, union);
      }
    }
    ring = outer;
  }
  return nearest;
}

function lookUp(
  start: string,
  above: ReadonlyMap<string, ReadonlySet<string>>,
  parentsOf: Neighbours,
): Set<string> {
  const reached = new Set([start]);
  const settled = new Set<string>();
  for (const ref of reached) {
    if (settled.has(ref)) {
      continue;
    }
    const known = above.get(ref);
    for (const other of known ?? parentsOf(ref)) {
      reached.add(other);
      if (known) {
        settled.add(other);
      }
    }
  }
  reached.delete(start);
  return reached;
}

/**
 * The lines above each of `lines`, near or far. What is known of a line above,
 * or of a parent that lines have in common, is taken over instead of walking up
 * from there again.
 *
 * @param topDown - all groups, those at the top first
 */
export function linesAbove(
  lines: ReadonlySet<string>,
  topDown: Iterable<string>,
  parentsOf: Neighbours,
): Map<string, ReadonlySet<string>> {
  const wanted = new Set(lines);
  for (const line of lines) {
    for (const parent of parentsOf(line)) {
      wanted.add(parent);
    }
  }
  const above = new Map<string, ReadonlySet<string>>();
  for (const ref of topDown) {
    if (wanted.has(ref)) {
      const reached = lookUp(ref, above, parentsOf);
      above.set(ref, new Set([...reached].filter(other => lines.has(other))));
    }
  }
  return above;
}
