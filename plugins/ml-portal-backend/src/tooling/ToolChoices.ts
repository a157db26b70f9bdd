import type {
  ToolChoice,
  ToolChoiceFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { StoredLine } from '../database/LineStore';
import type { PageRequest, RowPage } from '../database/ModelQueries';
import type { RollUpScope } from '../database/modelsInScope';
import { linesWithin } from '../database/roadmap/touchedStages';
import type {
  DecisionInForce,
  DecisionQueries,
} from '../database/tooling/DecisionQueries';
import type { ToolingQueries } from '../database/tooling/ToolingQueries';
import type { Evaluator } from '../evaluation/Evaluator';
import { type LineContext, presentLine } from '../router/present';
import { isOverdue, toolNames } from '../router/presentTooling';
import { sortedPage } from '../router/sortedPage';
import { canSee, EVERYTHING } from '../visibility/Visibility';

/** Which choices are asked for, of all models that count. */
export type ChoiceFilter = Omit<ToolChoiceFilter, 'lifecycle'>;

function keyOf(line: string, stage: string, tool: string): string {
  return [line, stage, tool].join(' ');
}

/** Where lines of business use tools of their own. */
export class ToolChoices {
  readonly #queries: ToolingQueries;
  readonly #decisions: DecisionQueries;
  readonly #evaluator: Pick<Evaluator, 'context'>;

  constructor(options: {
    queries: ToolingQueries;
    decisions: DecisionQueries;
    evaluator: Pick<Evaluator, 'context'>;
  }) {
    this.#queries = options.queries;
    this.#decisions = options.decisions;
    this.#evaluator = options.evaluator;
  }

  /**
   * All choices that the caller may see.
   *
   * @param today - YYYY-MM-DD
   */
  async all(
    scope: RollUpScope,
    lines: StoredLine[],
    today: string,
  ): Promise<ToolChoice[]> {
    const { visibility } = scope;
    const [uses, decisions, everyTool, { organization }] = await Promise.all([
      this.#queries.usesAtOwnedStages(scope),
      this.#decisions.inForce(visibility),
      this.#queries.tools(EVERYTHING),
      this.#evaluator.context(),
    ]);
    // To somebody who may not read a tool of the platform, nothing is told of
    // it, rather than something wrong.
    const ofPlatform = new Set(
      everyTool
        .filter(
          ({ owner_ref }) => owner_ref && organization.isPlatform(owner_ref),
        )
        .map(({ entity_ref }) => entity_ref),
    );
    const nameOf = toolNames(
      everyTool.filter(({ entity_ref }) => canSee(visibility, entity_ref)),
    );
    const inForce = new Map(
      decisions.map(row => [
        keyOf(row.line_of_business, row.stage, row.tool_ref),
        row,
      ]),
    );
    const around = new Map(
      lines.map(({ entityRef, above }) => [entityRef, [entityRef, ...above]]),
    );
    const decisionOf = (line: string, stage: string, tool: string) =>
      (around.get(line) ?? []).flatMap(
        each => inForce.get(keyOf(each, stage, tool)) ?? [],
      )[0] as DecisionInForce | undefined;

    return uses.flatMap(({ stage, tool, line, models }): ToolChoice[] => {
      const lineOfBusiness = presentLine(line, { visibility, lines });
      if (!lineOfBusiness || ofPlatform.has(tool)) {
        return [];
      }
      const decision = decisionOf(line, stage, tool);
      return [
        {
          lineOfBusiness,
          stage,
          tool: nameOf(tool),
          models,
          decision: decision
            ? {
                id: decision.id,
                reviewOn: decision.review_on,
                overdue: isOverdue(decision, today),
              }
            : null,
        },
      ];
    });
  }

  /**
   * Those that are asked for, of most models first.
   *
   * @throws InputError for the cursor of another list
   */
  page(
    choices: ToolChoice[],
    { lineOfBusiness, stage, tool, decided }: ChoiceFilter,
    page: PageRequest,
    { visibility, lines }: LineContext,
  ): RowPage<ToolChoice> {
    // What may not be read is looked for as what is not there.
    const within =
      lineOfBusiness &&
      new Set(
        canSee(visibility, lineOfBusiness)
          ? linesWithin(lineOfBusiness, lines)
          : [],
      );
    const found = choices.filter(
      choice =>
        (!within || within.has(choice.lineOfBusiness.entityRef)) &&
        (!stage || choice.stage === stage) &&
        (!tool || choice.tool.entityRef === tool) &&
        (decided === undefined || decided === (choice.decision !== null)),
    );
    const { rows, ...rest } = sortedPage(
      found.map(choice => ({
        choice,
        entityRef: keyOf(
          choice.lineOfBusiness.entityRef,
          choice.stage,
          choice.tool.entityRef,
        ),
      })),
      {
        name: 'tool choices',
        type: 'number',
        valueOf: ({ choice }) => choice.models,
        descending: true,
      },
      page,
    );
    return { ...rest, rows: rows.map(({ choice }) => choice) };
  }
}
