import type {
  ToolingDecision,
  ToolingDecisionDetails,
  ToolingDecisionFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { StoredLine } from '../database/LineStore';
import type { PageRequest, RowPage } from '../database/ModelQueries';
import type { DecisionQueries } from '../database/tooling/DecisionQueries';
import type { DecisionStore } from '../database/tooling/DecisionStore';
import type { ToolingDecisionRow } from '../database/tooling/tables';
import type { ToolingQueries } from '../database/tooling/ToolingQueries';
import { dayOf } from '../evaluation/Judge';
import { linesWithin } from '../database/roadmap/touchedStages';
import {
  presentDecision,
  presentDecisionTrail,
  toolNames,
} from '../router/presentTooling';
import type { ToolingDecisions } from './ToolingDecisions';
import { permittedOnDecision, type ToolingViewer } from './toolingRules';

/** Reads tooling decisions, as one caller may see them. */
export class DecisionReader {
  readonly #decisions: Pick<ToolingDecisions, 'find'>;
  readonly #store: DecisionStore;
  readonly #queries: DecisionQueries;
  readonly #tooling: ToolingQueries;
  readonly #now: () => number;

  constructor(options: {
    decisions: Pick<ToolingDecisions, 'find'>;
    store: DecisionStore;
    queries: DecisionQueries;
    tooling: ToolingQueries;
    now: () => number;
  }) {
    this.#decisions = options.decisions;
    this.#store = options.store;
    this.#queries = options.queries;
    this.#tooling = options.tooling;
    this.#now = options.now;
  }

  async list(
    filter: ToolingDecisionFilter,
    page: PageRequest,
    viewer: ToolingViewer,
    lines: StoredLine[],
  ): Promise<RowPage<ToolingDecision>> {
    const found = await this.#queries.list(filter, page, {
      visibility: viewer.visibility,
      lines,
      ownLines: viewer.person.lines,
      today: dayOf(this.#now()),
    });
    return { ...found, rows: await this.#present(found.rows, viewer, lines) };
  }

  /** @throws NotFoundError where there is none that the viewer may see */
  async whole(
    id: string,
    viewer: ToolingViewer,
    lines: StoredLine[],
  ): Promise<ToolingDecisionDetails> {
    const row = await this.#decisions.find(id, viewer);
    const [[decision], trail] = await Promise.all([
      this.#present([row], viewer, lines),
      this.#store.trail(id),
    ]);
    return { ...decision, trail: presentDecisionTrail(trail) };
  }

  async #present(
    rows: ToolingDecisionRow[],
    { person, visibility }: ToolingViewer,
    lines: StoredLine[],
  ): Promise<ToolingDecision[]> {
    const tools = [...new Set(rows.map(({ tool_ref }) => tool_ref))];
    const [catalogued, uses] = await Promise.all([
      this.#tooling.tools(visibility),
      this.#tooling.usesOf(tools, visibility),
    ]);
    const nameOf = toolNames(catalogued);
    const today = dayOf(this.#now());
    return rows.map(row => {
      const within = new Set(linesWithin(row.line_of_business, lines));
      return presentDecision(row, {
        visibility,
        lines,
        today,
        nameOf,
        models: uses
          .filter(
            ({ tool, stage, line }) =>
              tool === row.tool_ref && stage === row.stage && within.has(line),
          )
          .reduce((sum, { models }) => sum + models, 0),
        permitted: permittedOnDecision(row, person),
      });
    });
  }
}
