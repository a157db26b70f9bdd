import type {
  FenceTarget,
  MlRole,
  OperatingModel,
  Stage,
  StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** The current result of a model, feature store or tool. */
export interface EntityRow {
  entity_ref: string;
  role: MlRole;
  title: string;
  /** `title` in lower case, its first 500 characters. */
  sort_title: string;
  owner_ref: string | null;
  /** Reference of the owner's line of business. */
  line_of_business: string | null;
  lifecycle: string | null;
  /** 0 to 100, not rounded. */
  score: number | null;
  handoffs: number | null;
  operating_model: OperatingModel | null;
  /** A {@link ResultDocument} as JSON. */
  document: string;
  /** Of all other columns but `read_at`. */
  hash: string;
  /** When the catalog was read for this result, in ms since the epoch. */
  read_at: number;
}

/** The verdict on a stage of a model. */
export interface StageRow {
  entity_ref: string;
  stage: Stage;
  /** 0 to 5, the order of the stages. */
  position: number;
  status: StageStatus;
  owner_ref: string | null;
  owner_line: string | null;
  fenced_to: FenceTarget | null;
}

/** A model that uses a tool at a stage, or a feature store. */
export interface UseRow {
  entity_ref: string;
  target_ref: string;
  target_role: 'tool' | 'featureStore';
  /** Empty for a feature store. */
  stage: Stage | '';
}

/** The level an entity has reached on a scorecard; null below the first. */
export interface LevelRow {
  entity_ref: string;
  scorecard: string;
  level: string | null;
}

export interface LineRow {
  line_ref: string;
  title: string;
  /** JSON list of the lines above, near or far. */
  above: string;
}

/** A document that the catalog refused. */
export interface RejectedRow {
  entity_ref: string;
  location: string | null;
  /** JSON list of messages. */
  errors: string;
  since: number;
  last_seen: number;
}

/** The single row, id 1, about runs over the whole catalog. */
export interface EvaluationStateRow {
  id: number;
  completed_at: number | null;
  failing_since: number | null;
}

declare module 'knex/types/tables' {
  interface Tables {
    entities: EntityRow;
    stages: StageRow;
    uses: UseRow;
    levels: LevelRow;
    lines_of_business: LineRow;
    rejected_documents: RejectedRow;
    evaluation_state: EvaluationStateRow;
  }
}
