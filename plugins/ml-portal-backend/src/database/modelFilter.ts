import type {
  FenceTarget,
  ModelFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { FENCE_TARGETS } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { Visibility } from '../visibility/Visibility';
import { canSee } from '../visibility/Visibility';
import type { StoredLine } from './LineStore';
import { NONE, whereScorecard } from './scorecardFilter';
import { whereVisible } from './visible';

function isFenceTarget(value: string): value is FenceTarget {
  return (FENCE_TARGETS as readonly string[]).includes(value);
}

/** Narrows stages, joined or in a subquery as `stages`, to what is asked for. */
export function whereStage(
  query: Knex.QueryBuilder,
  { stage, status, fencedTo }: ModelFilter,
): void {
  if (stage) {
    query.where('stages.stage', stage);
  }
  if (status) {
    query.where('stages.status', status);
  }
  if (fencedTo) {
    const places = [fencedTo].flat();
    query.where('stages.status', 'fenced').where(either => {
      either
        .whereIn('stages.fenced_to', places.filter(isFenceTarget))
        .orWhereIn(
          'stages.owner_ref',
          places.filter(place => !isFenceTarget(place)),
        );
    });
  }
}

/** Narrows a query over `entities` to a line of business with those nested in it. */
export function whereLine(
  query: Knex.QueryBuilder,
  line: string,
  lines: StoredLine[],
  visibility: Visibility,
): void {
  if (line === NONE) {
    // A line that may not be read looks like none.
    query.where(none => {
      none.whereNull('entities.line_of_business');
      if (!visibility.all) {
        none.orWhereNotIn(
          'entities.line_of_business',
          lines.map(l => l.entityRef).filter(ref => canSee(visibility, ref)),
        );
      }
    });
  } else if (canSee(visibility, line)) {
    const nested = lines.filter(({ above }) => above.includes(line));
    query.whereIn('entities.line_of_business', [
      line,
      ...nested.map(({ entityRef }) => entityRef),
    ]);
  } else {
    query.whereRaw('1 = 0');
  }
}

/**
 * A pattern for LIKE, of texts in lower case that have this one in them. What
 * would be a wildcard is escaped by a backslash.
 */
export function contains(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
}

/** Narrows a query over `entities` to those whose title or name has `q` in it. */
export function whereText(query: Knex.QueryBuilder, q: string): void {
  query.where(either => {
    either
      .whereRaw("entities.sort_title like ? escape '\\'", [contains(q)])
      .orWhereRaw("entities.entity_ref like ? escape '\\'", [
        `%/${contains(q)}`,
      ]);
  });
}

/**
 * Narrows a query over `entities` to the models that are asked for and that the
 * caller may see. What is asked of a stage is left to {@link whereStage} where
 * `stagesJoined`, and otherwise asked of any one stage.
 */
export function whereModels(
  query: Knex.QueryBuilder,
  knex: Knex,
  filter: ModelFilter,
  scope: {
    lines: StoredLine[];
    visibility: Visibility;
    stagesJoined?: boolean;
  },
): void {
  query.where('entities.role', 'model');
  whereVisible(query, knex, 'entities.entity_ref', scope.visibility);
  if (filter.lineOfBusiness) {
    whereLine(query, filter.lineOfBusiness, scope.lines, scope.visibility);
  }
  if (filter.owner) {
    query.whereIn('entities.owner_ref', [filter.owner].flat());
  }
  if (filter.lifecycle?.length) {
    query.whereIn('entities.lifecycle', filter.lifecycle);
  }
  if (filter.operatingModel) {
    query.where('entities.operating_model', filter.operatingModel);
  }
  if (filter.q) {
    whereText(query, filter.q);
  }
  whereScorecard(query, knex, 'model', filter);
  for (const role of ['tool', 'featureStore'] as const) {
    const target = filter[role];
    if (target) {
      const uses = knex('uses')
        .select('uses.entity_ref')
        .where({ target_ref: target, target_role: role });
      if (filter.stage && role === 'tool') {
        uses.where({ stage: filter.stage });
      }
      query.whereIn('entities.entity_ref', uses);
    }
  }
  const ofStage =
    filter.status || filter.fencedTo || (filter.stage && !filter.tool);
  if (ofStage && !scope.stagesJoined) {
    const stages = knex('stages').select('stages.entity_ref');
    whereStage(stages, filter);
    query.whereIn('entities.entity_ref', stages);
  }
}
