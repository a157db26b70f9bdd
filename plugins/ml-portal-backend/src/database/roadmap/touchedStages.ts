import {
  isNobodys,
  TOUCHED_STATUSES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { canSee, type Visibility } from '../../visibility/Visibility';
import type { StoredLine } from '../LineStore';
import { whereVisible } from '../visible';
import type { RoadmapRequestRow } from './tables';

/** Of a request, what decides on what it touches. */
export type RequestScope = Pick<
  RoadmapRequestRow,
  'id' | 'stage' | 'scope_kind' | 'scope_ref'
>;

/** Stages, joined with the model, that any request could touch. */
export function touchableStages(
  knex: Knex,
  visibility: Visibility,
): Knex.QueryBuilder {
  const query = knex('stages')
    .join('entities', 'entities.entity_ref', 'stages.entity_ref')
    .whereIn('stages.status', TOUCHED_STATUSES);
  return whereVisible(query, knex, 'entities.entity_ref', visibility);
}

/** A line of business with those that are nested in it. */
export function linesWithin(line: string, lines: StoredLine[]): string[] {
  const nested = lines.filter(({ above }) => above.includes(line));
  return [line, ...nested.map(({ entityRef }) => entityRef)];
}

/** The stages, joined with the model, that one request touches. */
export function stagesTouchedBy(
  { id, stage, scope_kind, scope_ref }: RequestScope,
  knex: Knex,
  { visibility, lines }: { visibility: Visibility; lines: StoredLine[] },
): Knex.QueryBuilder {
  const query = touchableStages(knex, visibility).where('stages.stage', stage);
  switch (scope_kind) {
    case 'models':
      return query.whereIn(
        'stages.entity_ref',
        knex('roadmap_named_models')
          .select('entity_ref')
          .where({ request_id: id }),
      );
    case 'receivingTeam':
      return query
        .where('stages.status', 'fenced')
        .where('stages.owner_ref', scope_ref);
    case 'lineOfBusiness':
      return canSee(visibility, scope_ref!)
        ? query.whereIn(
            'entities.line_of_business',
            linesWithin(scope_ref!, lines),
          )
        : query.whereRaw('1 = 0');
    default:
      return query.whereIn('stages.status', TOUCHED_STATUSES.filter(isNobodys));
  }
}
