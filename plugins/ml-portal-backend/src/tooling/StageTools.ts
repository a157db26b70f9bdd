import {
  type Stage,
  STAGES,
  type StageTool,
  type StageTooling,
  type ToolUses,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { IslandQueries } from '../database/IslandQueries';
import { documentOf } from '../database/ModelQueries';
import type { RollUpScope } from '../database/modelsInScope';
import type {
  CataloguedRow,
  ToolingQueries,
} from '../database/tooling/ToolingQueries';
import type { Evaluator } from '../evaluation/Evaluator';
import { toolNames } from '../router/presentTooling';
import type { ReplyContext } from '../router/Services';
import { usedByOf } from '../router/usedBy';
import type { VisibleStandings } from './ToolStandings';

const MOST_TOOLS = 50;

interface UsedTool {
  entityRef: string;
  models: number;
  uses: ToolUses[];
}

/** The most used first. */
function toolsUsedAt(stage: Stage, uses: ToolUses[]): UsedTool[] {
  const tools = new Map<string, UsedTool>();
  for (const use of uses.filter(each => each.stage === stage)) {
    const known = tools.get(use.tool) ?? {
      entityRef: use.tool,
      models: 0,
      uses: [],
    };
    known.models += use.uses;
    known.uses.push(use);
    tools.set(use.tool, known);
  }
  return [...tools.values()].sort(
    (a, b) =>
      b.models - a.models || a.entityRef.localeCompare(b.entityRef, 'en'),
  );
}

/** Which tools are used at each stage, as far as the caller may see it. */
export class StageTools {
  readonly #uses: IslandQueries;
  readonly #queries: ToolingQueries;
  readonly #evaluator: Pick<Evaluator, 'context'>;

  constructor(options: {
    uses: IslandQueries;
    queries: ToolingQueries;
    evaluator: Pick<Evaluator, 'context'>;
  }) {
    this.#uses = options.uses;
    this.#queries = options.queries;
    this.#evaluator = options.evaluator;
  }

  async of(
    scope: RollUpScope,
    context: Pick<ReplyContext, 'visibility' | 'lines' | 'held'>,
    standings: Pick<VisibleStandings, 'of'>,
  ): Promise<StageTooling[]> {
    const [uses, catalogued, { organization }] = await Promise.all([
      // Votes and answers change what is said of tools, and not who uses them.
      context.held(`tool uses ${JSON.stringify(scope.lifecycle)}`, () =>
        this.#uses.toolUses(scope),
      ),
      this.#queries.tools(scope.visibility),
      this.#evaluator.context(),
    ]);
    const rows = new Map(catalogued.map(row => [row.entity_ref, row]));
    const nameOf = toolNames(catalogued);
    const present = (used: UsedTool): StageTool => {
      const row = rows.get(used.entityRef);
      const { access = null, adoption = null } =
        (row && documentOf(row).tool) ?? {};
      const owner = row?.owner_ref;
      return {
        ...nameOf(used.entityRef),
        platform: Boolean(owner && organization.isPlatform(owner)),
        access,
        adoption,
        models: used.models,
        usedBy: usedByOf(
          used.uses.map(({ line, uses: models }) => ({ line, models })),
          context,
        ),
        // Nothing is told of what the caller may not read.
        ...(row
          ? standings.of(used.entityRef, adoption)
          : { evaluation: null, concerns: [] }),
      };
    };
    return STAGES.map(stage => {
      const used = toolsUsedAt(stage, uses);
      return {
        stage,
        tools: used.slice(0, MOST_TOOLS).map(present),
        totalTools: used.length,
        unused: this.#unused(stage, used, catalogued),
      };
    });
  }

  #unused(
    stage: Stage,
    used: UsedTool[],
    catalogued: CataloguedRow[],
  ): StageTooling['unused'] {
    const known = new Set(used.map(({ entityRef }) => entityRef));
    return catalogued
      .filter(
        row =>
          !known.has(row.entity_ref) &&
          documentOf(row).tool?.stagesServed?.includes(stage),
      )
      .map(({ entity_ref: entityRef, title }) => ({ entityRef, title }));
  }
}
