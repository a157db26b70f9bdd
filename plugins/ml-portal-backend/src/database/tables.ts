import type {
  CheckResultState,
  ExemptionStatus,
  FenceTarget,
  MlRole,
  OperatingModel,
  ProviderState,
  Stage,
  StageStatus,
  Transition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';

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
  /** Of all other columns but `read_at` and `etag`. */
  hash: string;
  /**
   * The version of the entity that was judged; empty where it has to be judged
   * again, because something that its result depends on changed since.
   */
  etag: string;
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
  /** ISO 8601 duration, as declared. */
  cadence: string | null;
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

/** A check that an entity does not pass. */
export interface CheckResultRow {
  entity_ref: string;
  scorecard: string;
  check_id: string;
  /** Any but `passed`. */
  result: CheckResultState;
}

/** The business objective that a model declares. */
export interface ObjectiveRow {
  entity_ref: string;
  /** The name of the KPI. */
  kpi: string | null;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  current: number | null;
  /** Of `current`, YYYY-MM-DD. */
  as_of: string | null;
  /** In `currency`, as declared. */
  annual_value: number | null;
  /** ISO 4217 code. */
  currency: string | null;
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

/**
 * The single row, id 1, about all results. Whoever writes results locks it
 * first, so that writers follow one another.
 */
export interface EvaluationStateRow {
  id: number;
  completed_at: number | null;
  failing_since: number | null;
  /** Grows with every change of results. */
  revision: number;
  /** When that context was read which last differed from the one before. */
  context_changed_at: number;
  /** Of all answers in `dependencies`. */
  context_digest: string | null;
  /** YYYY-MM-DD, for which all results are judged. */
  day: string | null;
  /** Of which the newest daily roll-ups are. */
  rolled_up_revision: number | null;
  /** When the first run read the catalog that found entities, in ms. */
  watched_since: number | null;
  /** Grows with every change of registry standings. */
  registry_revision: number;
}

/** The firsts of a model, in the catalog now or not. Times in ms. */
export interface MilestoneRow {
  entity_ref: string;
  seen_at: number;
  /** Whether it was there when the portal began to watch. */
  seen_earlier: boolean;
  /** Null where it was not in production yet. */
  production_seen_at: number | null;
  /** Whether it was in production when it was first seen. */
  production_earlier: boolean;
}

/** What a provider told last of a model in its registry. Times in ms. */
export interface RegistryStandingRow {
  entity_ref: string;
  provider: string;
  registered_at: number | null;
  first_production_at: number | null;
  last_trained_at: number | null;
  /** In production; null where there is none, or the provider does not tell. */
  version: string | null;
  /** The last one that was in production; null where there was none. */
  last_version: string | null;
  last_version_created_at: number | null;
  /** Since when it tells the version in production; null where it does not. */
  watched_from: number | null;
  /** When the last change of `last_version` was; null where there was none. */
  moved_at: number | null;
  /** When this row was last written. */
  changed_at: number;
}

/** A change of the version in production. */
export interface ProductionMoveRow {
  id: number;
  entity_ref: string;
  provider: string;
  /** ms */
  at: number;
  version: string;
  /** Whether it went back to an older version. */
  back: boolean;
}

/** What results take from a group, user or tool. */
export interface DependencyRow {
  ref: string;
  /** A digest. */
  answer: string;
}

/** The last known facts of a provider about an entity. Times in ms. */
export interface FactRow {
  entity_ref: string;
  provider: string;
  /** JSON object; null before the first success. */
  facts: string | null;
  /** When these facts were first found. */
  found_at: number | null;
  failing_since: number | null;
  error: string | null;
  state: ProviderState['state'];
}

export interface ExemptionRow {
  id: string;
  entity_ref: string;
  scorecard: string;
  check_id: string;
  reason: string;
  /** The last day, YYYY-MM-DD. */
  ends_on: string;
  status: ExemptionStatus;
  requested_by: string;
  /** ms */
  requested_at: number;
}

/** Something that happened to an exemption. */
export interface ExemptionTrailRow {
  id: number;
  exemption_id: string;
  status: ExemptionStatus;
  /** Null where time did it. */
  by: string | null;
  /** ms */
  at: number;
  comment: string | null;
}

/** A change of an entity's result. */
export interface TransitionRow {
  id: number;
  entity_ref: string;
  /** ms */
  at: number;
  event: Transition['event'];
  score: number | null;
  lifecycle: string | null;
  operating_model: OperatingModel | null;
  line_of_business: string | null;
  /** JSON, the level by scorecard. */
  levels: string;
  /** JSON list of `[scorecard, check, from, to]`. */
  checks: string;
  /**
   * JSON, those of score, lifecycle, operatingModel, lineOfBusiness and levels
   * that were otherwise before. Null where the entity is new or left, whose row
   * says how it stood at last.
   */
  previous: string | null;
}

/** What goes on about transitions. */
export type Channel = 'events' | 'notifications';

/** How far the transitions were told of on a channel. */
export interface AnnouncementRow {
  channel: Channel;
  /** The transition that was told of last. */
  last_id: number;
  /** The process that tells of them now. */
  holder: string | null;
  /** When another may take over, in ms. */
  held_until: number | null;
}

/** A notification that is still to be sent. */
export interface PendingNotificationRow {
  /** The same when it is sent again, so that nobody has it twice. */
  scope: string;
  /** JSON. */
  notification: string;
  /** ms */
  created_at: number;
}

/** The last week for which a line of business had a digest. */
export interface DigestRow {
  line_ref: string;
  /** ISO 8601, for example 2026-W48. */
  week: string;
}

/** How a line of business, or the organization, stood on a day. */
export interface DailyRollUpRow {
  /** YYYY-MM-DD, in UTC. */
  day: string;
  /** Empty for the organization. */
  line_ref: string;
  /** JSON. */
  roll_up: string;
}

type Numbered<T extends { id: number }> = Knex.CompositeTableType<
  T,
  Omit<T, 'id'>
>;

declare module 'knex/types/tables' {
  interface Tables {
    entities: EntityRow;
    stages: StageRow;
    uses: UseRow;
    levels: LevelRow;
    check_results: CheckResultRow;
    objectives: ObjectiveRow;
    lines_of_business: LineRow;
    rejected_documents: RejectedRow;
    evaluation_state: EvaluationStateRow;
    milestones: MilestoneRow;
    registry_standings: RegistryStandingRow;
    production_moves: Numbered<ProductionMoveRow>;
    dependencies: DependencyRow;
    facts: FactRow;
    exemptions: ExemptionRow;
    exemption_trail: Numbered<ExemptionTrailRow>;
    transitions: Numbered<TransitionRow>;
    daily_roll_ups: DailyRollUpRow;
    announcements: AnnouncementRow;
    pending_notifications: PendingNotificationRow;
    digests: DigestRow;
  }
}
