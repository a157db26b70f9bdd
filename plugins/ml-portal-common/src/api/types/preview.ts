import type { MlRole } from '../../model/recognition';
import type { Problem } from '../../model/problems';
import type { ScorecardResult } from '../../scorecard/types';
import type { ModelDescription, ModelOwnership } from './model';

/** What one document of a preview would be. @public */
export interface PreviewItem {
  /** The line it starts at, from 1. */
  line: number;
  /** Null where the document says no kind or name. */
  entityRef: string | null;
  /** Null where the portal has nothing to say about such an entity. */
  role: MlRole | null;
  /** What ingestion would refuse it for; empty for a valid document. */
  problems: Problem[];
  /** Set for a valid model. */
  ownership?: Omit<
    ModelOwnership,
    'evaluatedAt' | 'stale' | 'operatingModelReason' | keyof ModelDescription
  >;
  /** Set for a valid model, store or tool. */
  scorecards?: ScorecardResult[];
}

/** What merging the documents of a preview does to an entity. @public */
export interface PreviewEffect {
  entityRef: string;
  title: string;
  direction: 'new' | 'up' | 'down' | 'same';
  /** For people, with the reasons: one sentence. */
  summary: string;
  /** Null where the entity is new. */
  before: StandingOfEntity | null;
  after: StandingOfEntity;
}

/** What an entity has reached. @public */
export interface StandingOfEntity {
  /** 0 to 100; null for what is no model, or when no stage applies. */
  score: number | null;
  /** The level on each scorecard; null below the first. */
  levels: Record<string, string | null>;
}

/** @public */
export interface PreviewResponse {
  items: PreviewItem[];
  /**
   * What merging changes, the documents' own entities first, then others that
   * depend on them. Empty where a document is invalid.
   */
  effects: PreviewEffect[];
}
