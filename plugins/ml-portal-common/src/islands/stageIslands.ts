import { type Stage, STAGES } from '../model/stages';
import { effectiveNumber } from './effectiveNumber';
import type { ToolUses } from './toolUses';

/** How far the tools of a stage spread. @public */
export interface StageIslands {
  stage: Stage;
  /** Distinct tools in use. */
  tools: number;
  /** {@link effectiveNumber} of the tools, by their uses. */
  effectiveTools: number;
  uses: number;
  /** Uses of tools that models of two lines of business or more use here. */
  sharedUses: number;
}

/** How far the tools of each stage spread: the six stages, in order. @public */
export function stageIslands(all: readonly ToolUses[]): StageIslands[] {
  return STAGES.map(stage => {
    const byTool = new Map<string, { uses: number; lines: Set<string> }>();
    for (const { tool, line, uses } of all.filter(u => u.stage === stage)) {
      const known = byTool.get(tool) ?? { uses: 0, lines: new Set() };
      known.uses += uses;
      if (line !== null) {
        known.lines.add(line);
      }
      byTool.set(tool, known);
    }
    const tools = [...byTool.values()];
    const sum = (some: typeof tools) =>
      some.reduce((total, { uses }) => total + uses, 0);
    return {
      stage,
      tools: tools.length,
      effectiveTools: effectiveNumber(tools.map(({ uses }) => uses)),
      uses: sum(tools),
      sharedUses: sum(tools.filter(({ lines }) => lines.size > 1)),
    };
  });
}
