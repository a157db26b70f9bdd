import type { Stage } from '../../model/stages';
import type { LineOfBusinessRef } from './common';
import type { StageCounts, RollUp } from './rollUp';
import type { ReceivingTeam } from './lineOfBusiness';

/** The tools in use at a stage, the most used first. @public */
export interface ToolSpread {
  stage: Stage;
  tools: { tool: string; models: number }[];
}

/** A row of the heat map; without a line of business, the models that have none. @public */
export interface HeatMapRow {
  lineOfBusiness: LineOfBusinessRef | null;
  models: number;
  score: number | null;
  stages: StageCounts[];
}

/** The whole organization. @public */
export interface OrganizationOverview extends RollUp {
  heatMap: HeatMapRow[];
  receivingTeams: ReceivingTeam[];
  toolSpread: ToolSpread[];
  /** End of the last run over the whole catalog, ISO 8601; null before it. */
  evaluatedAt: string | null;
  stale: boolean;
}
