import {
  DEFAULT_SCORECARD_BY_ROLE,
  type MlRole,
  type ScorecardFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';

/** Stands for entities without a line of business, or below the first level. */
export const NONE = 'none';

/**
 * Narrows a query over `entities` of one role to those that reached a level, or
 * have a result for a check. Only what is not passed has a row: who passes is
 * judged by the scorecard and has none.
 */
export function whereScorecard(
  query: Knex.QueryBuilder,
  knex: Knex,
  role: MlRole,
  filter: ScorecardFilter,
): void {
  const {
    scorecard = DEFAULT_SCORECARD_BY_ROLE[role],
    level,
    check,
    result = 'failed',
  } = filter;
  const judged = () =>
    knex('levels').select('levels.entity_ref').where({ scorecard });
  if (level) {
    query.whereIn(
      'entities.entity_ref',
      level === NONE ? judged().whereNull('level') : judged().where({ level }),
    );
  }
  if (check) {
    const others = knex('check_results')
      .select('check_results.entity_ref')
      .where({ scorecard, check_id: check });
    if (result === 'passed') {
      query
        .whereIn('entities.entity_ref', judged())
        .whereNotIn('entities.entity_ref', others);
    } else {
      query.whereIn('entities.entity_ref', others.where({ result }));
    }
  }
}
