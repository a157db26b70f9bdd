import type { Knex } from 'knex';
import type { Visibility } from '../visibility/Visibility';
import { modelsInScope } from './modelsInScope';
import type {
  EntityRow,
  MilestoneRow,
  ProductionMoveRow,
  RegistryStandingRow,
  TransitionRow,
} from './tables';

/** A model with what is known of its firsts, and of it in registries. */
export interface ModelCourseRow
  extends Pick<
    EntityRow,
    'entity_ref' | 'title' | 'sort_title' | 'lifecycle' | 'line_of_business'
  > {
  seen_at: MilestoneRow['seen_at'] | null;
  seen_earlier: MilestoneRow['seen_earlier'] | null;
  production_seen_at: MilestoneRow['production_seen_at'];
  production_earlier: MilestoneRow['production_earlier'] | null;
  registered_at: RegistryStandingRow['registered_at'];
  first_production_at: RegistryStandingRow['first_production_at'];
  last_trained_at: RegistryStandingRow['last_trained_at'];
  /** The provider that tells the version in production. */
  teller: string | null;
  version: RegistryStandingRow['version'];
  watched_from: RegistryStandingRow['watched_from'];
  cadence: string | null;
}

/** Reads what is known of how models move. */
export class VelocityQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All models that may be read, by title. */
  async models(visibility: Visibility): Promise<ModelCourseRow[]> {
    return modelsInScope(this.#knex, { visibility })
      .leftJoin('milestones', 'milestones.entity_ref', 'entities.entity_ref')
      .leftJoin(this.#sources(), 'sources.entity_ref', 'entities.entity_ref')
      .leftJoin({ told: 'registry_standings' }, join => {
        join
          .on('told.entity_ref', 'entities.entity_ref')
          .andOn('told.provider', 'sources.teller');
      })
      .leftJoin({ retraining: 'stages' }, join => {
        join
          .on('retraining.entity_ref', 'entities.entity_ref')
          .andOnVal('retraining.stage', 'retraining');
      })
      .select(
        'entities.entity_ref',
        'entities.title',
        'entities.sort_title',
        'entities.lifecycle',
        'entities.line_of_business',
        'milestones.seen_at',
        'milestones.seen_earlier',
        'milestones.production_seen_at',
        'milestones.production_earlier',
        'sources.registered_at',
        'sources.first_production_at',
        'sources.last_trained_at',
        'sources.teller',
        'told.version',
        'told.watched_from',
        'retraining.cadence',
      );
  }

  /**
   * Changes of the version in production since a time, in the order in which
   * they happened.
   *
   * @param since - in ms since the epoch
   */
  async moves(
    since: number,
    visibility: Visibility,
  ): Promise<
    Pick<ProductionMoveRow, 'entity_ref' | 'provider' | 'at' | 'back'>[]
  > {
    return modelsInScope(this.#knex, { visibility })
      .join(
        { moves: 'production_moves' },
        'moves.entity_ref',
        'entities.entity_ref',
      )
      .where('moves.at', '>=', since)
      .select('moves.entity_ref', 'moves.provider', 'moves.at', 'moves.back')
      .orderBy(['moves.at', 'moves.id']);
  }

  /**
   * The transitions since a time by which the lifecycle of models changed, or
   * by which they came or left, in the order in which they happened.
   *
   * @param since - in ms since the epoch
   */
  async lifecycles(
    since: number,
    visibility: Visibility,
  ): Promise<
    Pick<
      TransitionRow,
      'entity_ref' | 'at' | 'event' | 'lifecycle' | 'previous'
    >[]
  > {
    return modelsInScope(this.#knex, { visibility })
      .join('transitions', 'transitions.entity_ref', 'entities.entity_ref')
      .where('transitions.at', '>=', since)
      .where(either => {
        either
          .whereNot('transitions.event', 'changed')
          .orWhere('transitions.previous', 'like', '%"lifecycle"%');
      })
      .select(
        'transitions.entity_ref',
        'transitions.at',
        'transitions.event',
        'transitions.lifecycle',
        'transitions.previous',
      )
      .orderBy('transitions.id');
  }

  /** What all providers tell of a model, but those that failed for too long. */
  #sources(): Knex.QueryBuilder {
    return this.#knex({ known: 'registry_standings' })
      .join('facts', join => {
        join
          .on('facts.entity_ref', 'known.entity_ref')
          .andOn('facts.provider', 'known.provider');
      })
      .whereNot('facts.state', 'failed')
      .select(
        'known.entity_ref',
        // Of several, always the same one.
        this.#knex.raw(
          'min(case when known.watched_from is not null then known.provider end) as teller',
        ),
      )
      .min({
        registered_at: 'known.registered_at',
        first_production_at: 'known.first_production_at',
      })
      .max({ last_trained_at: 'known.last_trained_at' })
      .groupBy('known.entity_ref')
      .as('sources');
  }
}
