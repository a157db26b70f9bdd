import type { ToolUses } from './toolUses';

/** How far a line of business is on its own with its tools. @public */
export interface LineIslands {
  /** Distinct tools in use, at any stage. */
  tools: number;
  /** Those of them that no model elsewhere uses, at any stage. */
  unsharedTools: number;
  uses: number;
  /** Uses of those tools. */
  unsharedUses: number;
}

type UsesByTool = Map<string, number>;

function add(uses: UsesByTool, tool: string, more: number): void {
  uses.set(tool, (uses.get(tool) ?? 0) + more);
}

/**
 * Tells of any lines of business, together, how far they are on their own. All
 * uses are gone through once, and those of the lines asked about each time.
 *
 * @public
 */
export function lineIslands(
  all: readonly ToolUses[],
): (lines: Iterable<string>) => LineIslands {
  const everywhere: UsesByTool = new Map();
  const byLine = new Map<string, UsesByTool>();
  for (const { tool, line, uses } of all) {
    add(everywhere, tool, uses);
    if (line !== null) {
      const known = byLine.get(line) ?? new Map();
      add(known, tool, uses);
      byLine.set(line, known);
    }
  }
  return lines => {
    const here: UsesByTool = new Map();
    for (const line of new Set(lines)) {
      for (const [tool, uses] of byLine.get(line) ?? []) {
        add(here, tool, uses);
      }
    }
    const alone = [...here].filter(
      ([tool, uses]) => uses === everywhere.get(tool),
    );
    const sum = (uses: Iterable<[string, number]>) =>
      [...uses].reduce((total, [, count]) => total + count, 0);
    return {
      tools: here.size,
      unsharedTools: alone.length,
      uses: sum(here),
      unsharedUses: sum(alone),
    };
  };
}
