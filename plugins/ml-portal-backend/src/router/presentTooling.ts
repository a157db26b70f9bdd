import { parseEntityRef } from '@backstage/catalog-model';
import type {
  PublishedToolEvaluation,
  ToolEvaluation,
  ToolingDecision,
  ToolingDecisionDetails,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { ratingsOf } from '../database/tooling/publications';
import type {
  ToolingDecisionRow,
  ToolingDecisionTrailRow,
  ToolPublicationRow,
} from '../database/tooling/tables';
import type { CataloguedRow } from '../database/tooling/ToolingQueries';
import { isoOf } from './isoOf';
import { type LineContext, presentLine } from './present';

/** A tool by name, whether it is in the catalog or not. */
export type NamedTool = ToolingDecision['tool'];

/** Names tools as the caller may know them. */
export function toolNames(
  catalogued: readonly Pick<CataloguedRow, 'entity_ref' | 'title'>[],
): (entityRef: string) => NamedTool {
  const titles = new Map(
    catalogued.map(({ entity_ref, title }) => [entity_ref, title]),
  );
  return entityRef => ({
    entityRef,
    title: titles.get(entityRef) ?? parseEntityRef(entityRef).name,
    catalogued: titles.has(entityRef),
  });
}

/** @see PublishedToolEvaluation */
export function presentFigures(
  row: ToolPublicationRow,
): PublishedToolEvaluation {
  return {
    answers: row.answers,
    criteria: ratingsOf(row),
    overall: row.overall,
    at: isoOf(row.at),
  };
}

/** Those of lines of business that may be read, by title. */
export function presentFiguresByLine(
  rows: ToolPublicationRow[],
  context: LineContext,
): ToolEvaluation['byLine'] {
  return rows
    .filter(({ shown }) => shown)
    .flatMap(row => {
      const lineOfBusiness = presentLine(row.line_of_business, context);
      return lineOfBusiness ? [{ ...presentFigures(row), lineOfBusiness }] : [];
    })
    .sort((a, b) =>
      a.lineOfBusiness.title.localeCompare(b.lineOfBusiness.title, 'en'),
    );
}

/** Whether a decision has a day of review that passed. */
export function isOverdue(
  { review_on }: Pick<ToolingDecisionRow, 'review_on'>,
  today: string,
): boolean {
  return review_on < today;
}

/** What a decision is presented from, beside its row. */
export interface DecisionParts extends LineContext {
  /** YYYY-MM-DD */
  today: string;
  nameOf(tool: string): NamedTool;
  /** Models of the line that use the tool at the stage now. */
  models: number;
  permitted: ToolingDecision['permitted'];
}

/** @see ToolingDecision */
export function presentDecision(
  row: ToolingDecisionRow,
  { today, nameOf, models, permitted, ...context }: DecisionParts,
): ToolingDecision {
  return {
    id: row.id,
    lineOfBusiness: presentLine(row.line_of_business, context)!,
    stage: row.stage,
    tool: nameOf(row.tool_ref),
    reason: row.reason,
    tradeOffs: row.trade_offs,
    alternatives: JSON.parse(row.alternatives),
    objective: row.objective,
    agreedBy: JSON.parse(row.agreed_by),
    reviewOn: row.review_on,
    status: row.status,
    overdue: row.status === 'in-force' && isOverdue(row, today),
    decidedBy: row.decided_by,
    decidedAt: isoOf(row.decided_at),
    changedAt: isoOf(row.changed_at),
    models,
    permitted,
  };
}

/** All that happened to a decision. */
export function presentDecisionTrail(
  trail: ToolingDecisionTrailRow[],
): ToolingDecisionDetails['trail'] {
  return trail.map(({ event, by, at, review_on, comment }) => ({
    event,
    by,
    at: isoOf(at),
    reviewOn: review_on,
    ...(comment !== null && { comment }),
  }));
}
