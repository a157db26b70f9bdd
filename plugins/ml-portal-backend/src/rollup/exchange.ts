import {
  type FenceIn,
  type LineOfBusinessDetails,
  type LineOfBusinessRef,
  type Stage,
  STAGES,
  type ToolUse,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { FenceInto } from '../database/RollUpQueries';

/** What a line of business shares with others. */
export type Exchange = Pick<
  LineOfBusinessDetails,
  'fencesOut' | 'fencesIn' | 'tools'
>;

type VisibleLines = ReadonlyMap<string, LineOfBusinessRef>;

/** Lines that may not be read look like none, and count together. */
export function fencesIn(rows: FenceInto[], visible: VisibleLines): FenceIn[] {
  const found = new Map<string, FenceIn>();
  for (const { line, owner, fences, models } of rows) {
    const lineOfBusiness = (line && visible.get(line)) || null;
    const key = `${owner} ${lineOfBusiness?.entityRef ?? ''}`;
    const known = found.get(key);
    found.set(key, {
      lineOfBusiness,
      owner,
      fences: fences + (known?.fences ?? 0),
      models: models + (known?.models ?? 0),
    });
  }
  return [...found.values()].sort((a, b) => b.fences - a.fences);
}

/** A tool as the models of a line of business use it, and others. */
export function toolUse(
  tool: string,
  found: {
    stages: { tool: string; stage: Stage }[];
    users: { tool: string; line: string | null; count: number }[];
    isHere: (line: string | null) => boolean;
    visible: VisibleLines;
  },
): ToolUse {
  const { isHere, visible } = found;
  const users = found.users.filter(user => user.tool === tool);
  const elsewhere = users.filter(({ line }) => !isHere(line));
  const sum = (rows: typeof users) =>
    rows.reduce((total, { count }) => total + count, 0);
  return {
    tool,
    stages: STAGES.filter(stage =>
      found.stages.some(use => use.tool === tool && use.stage === stage),
    ),
    models: sum(users) - sum(elsewhere),
    modelsElsewhere: sum(elsewhere),
    linesElsewhere: elsewhere.filter(
      ({ line }) => line !== null && visible.has(line),
    ).length,
  };
}
