import type { Knex } from 'knex';

/** What results are stored in, without when they were read. */
const TABLES = {
  entities: ['entity_ref'],
  stages: ['entity_ref', 'position'],
  uses: ['entity_ref', 'target_ref', 'stage'],
  levels: ['entity_ref', 'scorecard'],
  check_results: ['entity_ref', 'scorecard', 'check_id'],
  objectives: ['entity_ref'],
  lines_of_business: ['line_ref'],
  dependencies: ['ref'],
} as const;

/** All results and what they were judged against, in one order. */
export async function storedResults(knex: Knex) {
  const stored: Record<string, object[]> = {};
  for (const [table, columns] of Object.entries(TABLES)) {
    const rows: Record<string, unknown>[] = await knex(table);
    const keyOf = (row: Record<string, unknown>) =>
      columns.map(column => row[column]).join(' ');
    stored[table] = rows
      .map(({ read_at: _, ...row }) => row)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }
  return stored;
}
