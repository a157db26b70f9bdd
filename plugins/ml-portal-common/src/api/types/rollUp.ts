import type { Stage } from '../../model/stages';
import type { RolledUpOperatingModel } from '../../ownership/rollUp';
import type {
  FenceTarget,
  OperatingModel,
  StageStatus,
} from '../../ownership/types';

/** How many models are in which status at a stage. @public */
export interface StageCounts {
  stage: Stage;
  counts: Record<StageStatus, number>;
}

/** How many entities reached which level; null is below the first. @public */
export interface LevelCounts {
  scorecard: string;
  levels: { level: string | null; count: number }[];
}

/** Many models in one row. @public */
export interface RollUp {
  /** How many models are counted. */
  models: number;
  /** Mean of the models' scores; null where none has a score. */
  score: number | null;
  operatingModel: RolledUpOperatingModel;
  /** Models by operating model. */
  operatingModels: Record<OperatingModel, number>;
  stages: StageCounts[];
  levels: LevelCounts[];
  /** Fenced stages by where they lead. */
  fences: Record<FenceTarget, number>;
}

/** How a line of business, or the organization, stood on a day. @public */
export interface DailyRollUp extends RollUp {
  /** YYYY-MM-DD, in UTC. */
  day: string;
}
