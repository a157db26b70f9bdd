import {
  type Evaluation,
  FENCE_TARGETS,
  type ModelFilter,
  type ScorecardFilter,
  type StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { StoredLine } from '../database/LineStore';

/** Whether `line` is `outer`, or nested in it. */
export function isWithin(
  line: string | null,
  outer: string,
  lines: StoredLine[],
): boolean {
  const above = lines.find(({ entityRef }) => entityRef === line)?.above;
  return line === outer || (above?.includes(outer) ?? false);
}

/** Whether a stage is what a filter asks of stages. */
export function stageMatches(
  verdict: StageVerdict,
  { stage, status, fencedTo }: ModelFilter,
): boolean {
  const leadsTo = (place: string) =>
    FENCE_TARGETS.some(name => name === place)
      ? verdict.fencedTo === place
      : verdict.owner === place;
  return (
    (!stage || verdict.stage === stage) &&
    (!status || verdict.status === status) &&
    (!fencedTo ||
      (verdict.status === 'fenced' && [fencedTo].flat().some(leadsTo)))
  );
}

/** Whether an entity is what a filter asks of its result on one scorecard. */
export function scorecardMatches(
  { scorecards }: Evaluation,
  { scorecard, level, check, result = 'failed' }: ScorecardFilter,
): boolean {
  const card = scorecards.find(({ id }) => id === scorecard);
  return (
    (!level || (card !== undefined && (card.level ?? 'none') === level)) &&
    (!check || card?.checks.find(({ id }) => id === check)?.result === result)
  );
}

/** Whether a model is what a filter asks for; a second opinion on the SQL. */
export function modelMatches(
  evaluation: Evaluation,
  filter: ModelFilter,
  lines: StoredLine[],
): boolean {
  const { model, ownership } = evaluation;
  if (!model || !ownership) {
    return false;
  }
  const { stage, status, fencedTo, lineOfBusiness, q } = filter;
  const name = evaluation.entityRef.split('/')[1];
  const usesTool = (tool: string) =>
    [...model.stages].some(
      ([key, { tools }]) => (!stage || key === stage) && tools.includes(tool),
    );
  return [
    !lineOfBusiness ||
      (lineOfBusiness === 'none'
        ? evaluation.lineOfBusiness === null
        : isWithin(evaluation.lineOfBusiness, lineOfBusiness, lines)),
    !filter.owner ||
      [filter.owner].flat().some(ref => ref === evaluation.owner?.entityRef),
    !filter.lifecycle || filter.lifecycle.includes(model.lifecycle ?? ''),
    scorecardMatches(evaluation, {
      ...filter,
      scorecard: filter.scorecard ?? 'end-to-end-ownership',
    }),
    !filter.operatingModel ||
      filter.operatingModel === ownership.operatingModel,
    !filter.tool || usesTool(filter.tool),
    !filter.featureStore || model.featureStores.includes(filter.featureStore),
    !q ||
      [evaluation.title, name].some(text =>
        text.toLowerCase().includes(q.toLowerCase()),
      ),
    !(status || fencedTo || (stage && !filter.tool)) ||
      ownership.stages.some(verdict => stageMatches(verdict, filter)),
  ].every(Boolean);
}
