import {
  FENCE_TARGETS,
  type FenceTarget,
  OPERATING_MODELS,
  type OperatingModel,
  type RollUp,
  rollUpOperatingModel,
  roundScore,
  type ScorecardDefinition,
  STAGE_STATUSES,
  STAGES,
  type StageCounts,
  type StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Tallies } from '../database/RollUpQueries';

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>;
}

/**
 * Rolls counts up to one row.
 *
 * @param includes - which lines of business are counted; null is the models
 * that have none
 * @param scorecards - those for models, whose levels are listed in order
 */
export function rollUp(
  tallies: Tallies,
  includes: (line: string | null) => boolean,
  scorecards: ScorecardDefinition[],
): RollUp {
  const within = <T extends { line: string | null }>(rows: T[]) =>
    rows.filter(({ line }) => includes(line));
  let models = 0;
  let scored = 0;
  let scoreSum = 0;
  for (const row of within(tallies.models)) {
    models += row.count;
    scored += row.scored;
    scoreSum += row.scoreSum;
  }

  const operatingModels: Record<OperatingModel, number> =
    zeros(OPERATING_MODELS);
  for (const { operatingModel, count } of within(tallies.operatingModels)) {
    operatingModels[operatingModel] += count;
  }

  const fences: Record<FenceTarget, number> = zeros(FENCE_TARGETS);
  const stages = STAGES.map(
    (stage): StageCounts & { counts: Record<StageStatus, number> } => ({
      stage,
      counts: zeros(STAGE_STATUSES),
    }),
  );
  for (const row of within(tallies.stages)) {
    stages.find(({ stage }) => stage === row.stage)!.counts[row.status] +=
      row.count;
    if (row.fencedTo) {
      fences[row.fencedTo] += row.count;
    }
  }

  const reached = within(tallies.levels);
  const levels = scorecards.map(({ id, levels: defined }) => ({
    scorecard: id,
    levels: [null, ...defined.map(level => level.id)].map(level => ({
      level,
      count: reached
        .filter(row => row.scorecard === id && row.level === level)
        .reduce((sum, row) => sum + row.count, 0),
    })),
  }));

  return {
    models,
    score: scored > 0 ? roundScore(scoreSum / scored) : null,
    operatingModel: rollUpOperatingModel(operatingModels),
    operatingModels,
    stages,
    levels: levels.filter(({ levels: counts }) =>
      counts.some(({ count }) => count > 0),
    ),
    fences,
  };
}
