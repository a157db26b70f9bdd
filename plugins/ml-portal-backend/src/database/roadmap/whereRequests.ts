import {
  isNobodys,
  type RoadmapFilter,
  STAGE_STATUSES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { canSee } from '../../visibility/Visibility';
import { contains } from '../modelFilter';
import type { Scope } from '../ModelQueries';
import { linesWithin } from './touchedStages';

/** Who looks for requests, and what they may see. */
export interface RequestScope extends Scope {
  /** Undefined for services. */
  userRef: string | undefined;
}

const NOBODYS = STAGE_STATUSES.filter(isNobodys);

/** Narrows to requests that name a model, or whose scope holds it now. */
async function whereModel(
  query: Knex.QueryBuilder,
  knex: Knex,
  model: string,
  { lines, visibility }: Scope,
): Promise<void> {
  const row = await knex('entities')
    .where({ entity_ref: model, role: 'model' })
    .first('line_of_business');
  const line = lines.find(each => each.entityRef === row?.line_of_business);
  const around = line ? [line.entityRef, ...line.above] : [];
  const atStage = () =>
    knex('stages')
      .select(knex.raw('1'))
      .where('stages.entity_ref', model)
      .where('stages.stage', knex.ref('roadmap_requests.stage'));
  query.where(either => {
    either
      .whereIn(
        'id',
        knex('roadmap_named_models')
          .select('request_id')
          .where({ entity_ref: model }),
      )
      .orWhere(ofLine =>
        ofLine.where({ scope_kind: 'lineOfBusiness' }).whereIn(
          'scope_ref',
          around.filter(ref => canSee(visibility, ref)),
        ),
      )
      .orWhere(ofTeam =>
        ofTeam
          .where({ scope_kind: 'receivingTeam' })
          .whereExists(
            atStage()
              .where('stages.status', 'fenced')
              .where(
                'stages.owner_ref',
                knex.ref('roadmap_requests.scope_ref'),
              ),
          ),
      )
      .orWhere(nobodys =>
        nobodys
          .where({ scope_kind: 'unclaimed' })
          .whereExists(atStage().whereIn('stages.status', NOBODYS)),
      );
  });
}

function whereMine(
  query: Knex.QueryBuilder,
  knex: Knex,
  user_ref: string | undefined,
): void {
  if (user_ref === undefined) {
    query.whereRaw('1 = 0');
    return;
  }
  query.where(either => {
    either
      .where({ requested_by: user_ref })
      .orWhereIn(
        'id',
        knex('roadmap_votes').select('request_id').where({ user_ref }),
      )
      .orWhereIn(
        'id',
        knex('roadmap_followers')
          .select('request_id')
          .where({ user_ref, following: true }),
      );
  });
}

/** Narrows a query over `roadmap_requests` to those that are asked for. */
export async function whereRequests(
  query: Knex.QueryBuilder,
  knex: Knex,
  filter: RoadmapFilter,
  scope: RequestScope,
): Promise<void> {
  const { status, stage, lineOfBusiness, model, tool, q } = filter;
  const { lines, visibility, userRef } = scope;
  if (status?.length) {
    query.whereIn('status', status);
  }
  if (stage) {
    query.where({ stage });
  }
  if (tool) {
    query.where({ tool });
  }
  if (filter.unanswered) {
    query.whereNull('answered_at');
  }
  if (q) {
    query.whereRaw("search_text like ? escape '\\'", [contains(q)]);
  }
  if (filter.mine) {
    whereMine(query, knex, userRef);
  }
  // What may not be read is looked for as what is not there.
  const hidden = [lineOfBusiness, model, tool].some(
    ref => ref !== undefined && !canSee(visibility, ref),
  );
  if (hidden) {
    query.whereRaw('1 = 0');
    return;
  }
  if (lineOfBusiness) {
    query.whereIn('line_of_business', linesWithin(lineOfBusiness, lines));
  }
  if (model) {
    await whereModel(query, knex, model, scope);
  }
}
