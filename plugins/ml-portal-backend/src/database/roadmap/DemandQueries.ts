import type {
  StageTally,
  TouchTally,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { Visibility } from '../../visibility/Visibility';
import type { Scope } from '../ModelQueries';
import type { EntityRow, StageRow } from '../tables';
import {
  type RequestScope,
  stagesTouchedBy,
  touchableStages,
} from './touchedStages';

/** As {@link TouchTally}, of the models that a request names. */
export interface NamedTally extends TouchTally {
  requestId: string;
}

/** A model that a request touches. */
export type TouchedRow = Pick<
  EntityRow,
  'entity_ref' | 'title' | 'line_of_business'
> &
  Pick<StageRow, 'status' | 'owner_ref'>;

const TALLIED = [
  'stages.status',
  'entities.line_of_business',
  'objectives.currency',
];

/** Groups touched stages by all that demand is made of. */
function tallied(query: Knex.QueryBuilder, by: string[]): Knex.QueryBuilder {
  return query
    .leftJoin('objectives', valued =>
      valued
        .on('objectives.entity_ref', 'stages.entity_ref')
        .onNotNull('objectives.annual_value')
        .onNotNull('objectives.currency'),
    )
    .select({
      status: 'stages.status',
      line: 'entities.line_of_business',
      currency: 'objectives.currency',
    })
    .count({ models: '*' })
    .sum({ annualValue: 'objectives.annual_value' })
    .groupBy([...by, ...TALLIED]);
}

/** PostgreSQL returns counts as text. */
function numbered<T extends TouchTally>(rows: T[]): T[] {
  return rows.map(row => ({
    ...row,
    models: Number(row.models),
    annualValue: Number(row.annualValue),
  }));
}

/** Reads what requests touch now, grouped by the database. */
export class DemandQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All that any request could touch, by stage and team. */
  async tallies(visibility: Visibility): Promise<StageTally[]> {
    const rows: StageTally[] = await tallied(
      touchableStages(this.#knex, visibility).select({
        stage: 'stages.stage',
        team: 'stages.owner_ref',
      }),
      ['stages.stage', 'stages.owner_ref'],
    );
    return numbered(rows);
  }

  /** What is touched by the requests that name their models. */
  async namedTallies(visibility: Visibility): Promise<NamedTally[]> {
    const rows: NamedTally[] = await tallied(
      touchableStages(this.#knex, visibility)
        .join(
          'roadmap_named_models',
          'roadmap_named_models.entity_ref',
          'stages.entity_ref',
        )
        .join('roadmap_requests', requested =>
          requested
            .on('roadmap_requests.id', 'roadmap_named_models.request_id')
            .on('roadmap_requests.stage', 'stages.stage'),
        )
        .select({ requestId: 'roadmap_requests.id' }),
      ['roadmap_requests.id'],
    );
    return numbered(rows);
  }

  /** The models that a request touches, by title. */
  async touchedBy(
    request: RequestScope,
    scope: Scope,
    limit: number,
  ): Promise<TouchedRow[]> {
    return stagesTouchedBy(request, this.#knex, scope)
      .select(
        'entities.entity_ref',
        'entities.title',
        'entities.line_of_business',
        'stages.status',
        'stages.owner_ref',
      )
      .orderBy(['entities.sort_title', 'entities.entity_ref'])
      .limit(limit);
  }
}
