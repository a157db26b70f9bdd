import type { ToolFilter } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';

/** What of a tool is kept in its document alone: there are few tools. */
type Key = 'access' | 'adoption' | 'stagesServed' | 'alternatives';

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

function whereIs(
  query: Knex.QueryBuilder,
  knex: Knex,
  key: Key,
  value: string,
): void {
  query.whereRaw(
    isPostgres(knex)
      ? `entities.document::jsonb #>> '{tool,${key}}' = ?`
      : `json_extract(entities.document, '$.tool.${key}') = ?`,
    [value],
  );
}

function whereHas(
  query: Knex.QueryBuilder,
  knex: Knex,
  key: Key,
  value: string,
): void {
  query.whereRaw(
    isPostgres(knex)
      ? `entities.document::jsonb #> '{tool,${key}}' @> to_jsonb(?::text)`
      : `exists (select 1 from json_each(entities.document, '$.tool.${key}') where json_each.value = ?)`,
    [value],
  );
}

/**
 * Narrows a query over the tools in `entities` to those that are asked for.
 *
 * @param alternatives - the tools that `alternativeTo` names as its own
 */
export function whereTool(
  query: Knex.QueryBuilder,
  knex: Knex,
  { stage, access, adoption, alternativeTo }: ToolFilter,
  alternatives: readonly string[],
): void {
  if (stage) {
    whereHas(query, knex, 'stagesServed', stage);
  }
  if (access) {
    whereIs(query, knex, 'access', access);
  }
  if (adoption) {
    whereIs(query, knex, 'adoption', adoption);
  }
  if (alternativeTo) {
    query.whereNot('entities.entity_ref', alternativeTo).where(either => {
      whereHas(either, knex, 'alternatives', alternativeTo);
      either.orWhereIn('entities.entity_ref', alternatives);
    });
  }
}
