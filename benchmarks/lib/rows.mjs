import { setTimeout as sleep } from 'node:timers/promises';
import { openPlugin } from './databases.mjs';

/** What the scheduler and migrations keep beside the portal's own tables. */
const NOT_OURS = /^(backstage_backend_tasks__|knex_migrations|sqlite_)/;
/** One row about all runs, not a result. */
const STATE = 'evaluation_state';
/** An idle connection of PostgreSQL may hold back its counts for ten seconds. */
const COUNTS_LATE_MS = 11_000;

/**
 * What happens to the portal's own tables meanwhile. PostgreSQL counts rows that were
 * inserted, updated or deleted; on SQLite, contents before and after are compared.
 */
export async function watchRows(site, work) {
  const knex = openPlugin(site.database, 'ml-portal');
  try {
    const isPostgres = site.database.client === 'pg';
    const look = () => (isPostgres ? counted(knex) : contents(knex));
    const before = await look();
    await work();
    const after = await look();
    const differ = isPostgres ? (a, b) => b - a : differing;
    const changes = [...after]
      .map(([table, now]) => ({ table, rows: differ(before.get(table), now) }))
      .filter(({ rows }) => rows !== 0);
    const results = changes
      .filter(({ table }) => table !== STATE)
      .reduce((sum, { rows }) => sum + rows, 0);
    const text = changes
      .map(({ table, rows }) => `${table}: ${rows}`)
      .join(', ');
    return { results, text, changes };
  } finally {
    await knex.destroy();
  }
}

async function counted(knex) {
  await sleep(COUNTS_LATE_MS);
  const { rows } = await knex.raw(
    "select relname, n_tup_ins + n_tup_upd + n_tup_del as changed from pg_stat_user_tables where schemaname = 'ml-portal'",
  );
  return new Map(
    rows
      .filter(({ relname }) => !NOT_OURS.test(relname))
      .map(({ relname, changed }) => [relname, Number(changed)]),
  );
}

/** The rows of each table, as text. */
async function contents(knex) {
  const tables = await knex('sqlite_master')
    .where({ type: 'table' })
    .pluck('name');
  const result = new Map();
  for (const table of tables.filter(name => !NOT_OURS.test(name))) {
    const rows = await knex(table);
    result.set(table, new Set(rows.map(row => JSON.stringify(row))));
  }
  return result;
}

/** How many rows are new, gone or different. */
function differing(before, after) {
  const missing = (rows, among) => [...rows].filter(row => !among.has(row));
  return Math.max(missing(before, after).length, missing(after, before).length);
}
