import type {
  FeatureStoreDetails,
  FeatureStoreRow,
  FenceRow,
  LineOfBusinessRef,
  ModelOwnership,
  ModelRow,
  RejectedDocument,
  ScorecardResult,
  ScorecardSummary,
  SharedAsset,
  StageVerdict,
  ToolDetails,
  ToolRow,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  nameLineOfBusiness,
  roundScore,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { UseCount } from '../database/AssetQueries';
import type { StoredLine } from '../database/LineStore';
import { documentOf, type FenceQueryRow } from '../database/ModelQueries';
import type { EntityRow, RejectedRow } from '../database/tables';
import type { Freshness } from '../evaluation/freshness';
import type { VisibleStandings } from '../tooling/ToolStandings';
import { canSee, type Visibility } from '../visibility/Visibility';
import { usedByOf } from './usedBy';

/** What every reply depends on beside the rows. */
export interface PresentationContext {
  visibility: Visibility;
  lines: StoredLine[];
  freshness: Freshness;
}

/** What the name of a line of business depends on. */
export type LineContext = Pick<PresentationContext, 'visibility' | 'lines'>;

/** The line of business as the caller may know it. */
export function presentLine(
  line: string | null,
  { visibility, lines }: LineContext,
): LineOfBusinessRef | null {
  if (line === null || !canSee(visibility, line)) {
    return null;
  }
  const title = lines.find(({ entityRef }) => entityRef === line)?.title;
  return { entityRef: line, title: title ?? line };
}

/**
 * A stage as the caller may know it: the owner's line of business was derived
 * from groups, which they may not be allowed to read.
 */
export function presentStage(
  stage: StageVerdict,
  visibility: Visibility,
): StageVerdict {
  return stage.lineOfBusiness && !canSee(visibility, stage.lineOfBusiness)
    ? { ...stage, lineOfBusiness: null }
    : stage;
}

function summaryOf({ checks: _, ...summary }: ScorecardResult) {
  return summary as ScorecardSummary;
}

function evaluatedAt(row: EntityRow, { freshness }: PresentationContext) {
  // Every good run evaluates every entity, and writes it only when it changed.
  const at = Math.max(Number(row.read_at), freshness.completedAt ?? 0);
  return new Date(at).toISOString();
}

/** The checks as the caller may read them: some name the line of business. */
export function presentScorecards(
  row: EntityRow,
  lineOfBusiness: LineOfBusinessRef | null,
): ScorecardResult[] {
  const { scorecards } = documentOf(row);
  return lineOfBusiness
    ? nameLineOfBusiness(scorecards, lineOfBusiness.title)
    : scorecards;
}

/** What all results have in common. */
export function presentResult(row: EntityRow, context: PresentationContext) {
  const line = presentLine(row.line_of_business, context);
  return {
    score: roundScore(row.score),
    scorecards: presentScorecards(row, line),
    evaluatedAt: evaluatedAt(row, context),
  };
}

/** @see ModelOwnership */
export function presentModel(
  row: EntityRow,
  context: PresentationContext,
): ModelOwnership {
  const { description, owner, model } = documentOf(row);
  const lineOfBusiness = presentLine(row.line_of_business, context);
  return {
    entityRef: row.entity_ref,
    title: row.title,
    description,
    tasks: model!.tasks ?? [],
    featureStores: model!.featureStores ?? [],
    lifecycle: row.lifecycle,
    owner,
    lineOfBusiness,
    findings: model!.findings,
    score: roundScore(row.score),
    handoffs: row.handoffs!,
    operatingModel: row.operating_model!,
    stages: model!.stages.map(stage => presentStage(stage, context.visibility)),
    scorecards: presentScorecards(row, lineOfBusiness),
    evaluatedAt: evaluatedAt(row, context),
    stale: context.freshness.stale,
  };
}

/** @see ModelRow */
export function presentModelRow(
  row: EntityRow,
  context: PresentationContext,
): ModelRow {
  const { scorecards, ...model } = presentModel(row, context);
  return { ...model, scorecards: scorecards.map(summaryOf) };
}

/** @see FenceRow */
export function presentFence(
  row: FenceQueryRow,
  context: PresentationContext,
): FenceRow {
  const stage = presentStage(
    documentOf(row).model!.stages.find(s => s.stage === row.stage)!,
    context.visibility,
  );
  return {
    entityRef: row.entity_ref,
    title: row.title,
    lifecycle: row.lifecycle,
    lineOfBusiness: presentLine(row.line_of_business, context),
    stage: stage.stage,
    owner: stage.owner!,
    ownerLineOfBusiness: stage.lineOfBusiness ?? null,
    fencedTo: stage.fencedTo!,
    tools: stage.tools ?? [],
    ...(stage.agreement && { agreement: stage.agreement }),
  };
}

function presentAsset(
  row: EntityRow,
  uses: UseCount[],
  context: PresentationContext,
): SharedAsset {
  const { description, owner } = documentOf(row);
  const its = uses.filter(({ target }) => target === row.entity_ref);
  return {
    entityRef: row.entity_ref,
    title: row.title,
    description,
    owner,
    lineOfBusiness: presentLine(row.line_of_business, context),
    models: its.reduce((sum, { models }) => sum + models, 0),
    usedBy: usedByOf(its, context),
    evaluatedAt: evaluatedAt(row, context),
    stale: context.freshness.stale,
  };
}

/** @see ToolDetails */
export function presentTool(
  row: EntityRow,
  uses: UseCount[],
  standings: Pick<VisibleStandings, 'of'>,
  context: PresentationContext,
): ToolDetails {
  const { tool, scorecards } = documentOf(row);
  return {
    ...presentAsset(row, uses, context),
    ...tool,
    ...standings.of(row.entity_ref, tool?.adoption ?? null),
    scorecards,
  };
}

/** @see ToolRow */
export function presentToolRow(
  row: EntityRow,
  uses: UseCount[],
  standings: Pick<VisibleStandings, 'of'>,
  context: PresentationContext,
): ToolRow {
  const { scorecards, ...tool } = presentTool(row, uses, standings, context);
  return { ...tool, scorecards: scorecards.map(summaryOf) };
}

/** @see FeatureStoreDetails */
export function presentFeatureStore(
  row: EntityRow,
  uses: UseCount[],
  context: PresentationContext,
): FeatureStoreDetails {
  const { featureStore, scorecards } = documentOf(row);
  const { featureViews = [], ...properties } = featureStore ?? {};
  return {
    ...presentAsset(row, uses, context),
    ...properties,
    featureViewCount: featureViews.length,
    featureCount: featureViews.reduce(
      (sum, { features = [] }) => sum + features.length,
      0,
    ),
    viewsWithTtl: featureViews.filter(({ ttl }) => ttl).length,
    featureViews,
    scorecards,
  };
}

/** @see FeatureStoreRow */
export function presentFeatureStoreRow(
  row: EntityRow,
  uses: UseCount[],
  context: PresentationContext,
): FeatureStoreRow {
  const {
    scorecards,
    featureViews: _,
    ...store
  } = presentFeatureStore(row, uses, context);
  return { ...store, scorecards: scorecards.map(summaryOf) };
}

/** @see RejectedDocument */
export function presentRejected(row: RejectedRow): RejectedDocument {
  return {
    entityRef: row.entity_ref,
    location: row.location,
    errors: JSON.parse(row.errors),
    since: new Date(Number(row.since)).toISOString(),
  };
}
