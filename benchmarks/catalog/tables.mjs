import { createRequire } from 'node:module';
import { openPlugin } from '../lib/databases.mjs';

const require = createRequire(import.meta.url);
const { internalOf } = require('../lib/packages.cjs');

/** The catalog's empty tables, made by its own migrations, open for many rows at once. */
export async function openTables(database) {
  const isPostgres = database.client === 'pg';
  const knex = openPlugin(database, 'catalog');
  if (isPostgres) await knex.raw('create schema if not exists catalog');
  await knex.migrate.latest({
    directory: internalOf('@backstage/plugin-catalog-backend', 'migrations'),
  });
  return isPostgres ? postgresTables(knex) : sqliteTables(knex);
}

async function sqliteTables(knex) {
  const connection = await knex.client.acquireConnection();
  connection.pragma('foreign_keys = off');
  connection.pragma('synchronous = off');
  connection.pragma('cache_size = -200000');
  const indexes = connection
    .prepare(
      "select name, sql from sqlite_master where type = 'index' and tbl_name = 'search' and sql is not null",
    )
    .all();
  indexes.forEach(({ name }) => connection.exec(`drop index "${name}"`));
  return {
    async insert(table, rows) {
      if (rows.length === 0) return;
      const columns = Object.keys(rows[0]);
      const statement = connection.prepare(
        `insert into "${table}" (${columns.map(
          c => `"${c}"`,
        )}) values (${columns.map(() => '?')})`,
      );
      connection.transaction(() => {
        for (const row of rows) statement.run(columns.map(c => row[c]));
      })();
    },
    async finish() {
      indexes.forEach(({ sql }) => connection.exec(sql));
      connection.exec('analyze');
    },
    async close() {
      await knex.client.releaseConnection(connection);
      await knex.destroy();
    },
  };
}

async function postgresTables(knex) {
  const connection = await knex.client.acquireConnection();
  const query = (text, values) => connection.query(text, values);
  // Every row is right: what would check that costs more than the rows.
  await query('set session_replication_role = replica');
  await query("set maintenance_work_mem = '256MB'");
  const { rows: indexes } = await query(
    "select indexname, indexdef from pg_indexes where schemaname = 'catalog' and tablename = 'search'",
  );
  for (const { indexname } of indexes) {
    await query(`drop index catalog."${indexname}"`);
  }
  return {
    async insert(table, rows) {
      if (rows.length === 0) return;
      const columns = Object.keys(rows[0]);
      const types = await columnTypes(query, table);
      const list = columns.map(c => `"${c}"`);
      const parts = columns.map((c, i) => `$${i + 1}::${types.get(c)}[]`);
      const step = 10_000;
      for (let start = 0; start < rows.length; start += step) {
        const part = rows.slice(start, start + step);
        await query(
          `insert into "${table}" (${list}) select * from unnest(${parts})`,
          columns.map(c => part.map(row => row[c] ?? null)),
        );
      }
    },
    async finish() {
      for (const { indexdef } of indexes) await query(indexdef);
      await query('vacuum analyze');
    },
    async close() {
      await query('set session_replication_role = default');
      await knex.client.releaseConnection(connection);
      await knex.destroy();
    },
  };
}

async function columnTypes(query, table) {
  const { rows } = await query(
    "select column_name, udt_name from information_schema.columns where table_schema = 'catalog' and table_name = $1",
    [table],
  );
  return new Map(rows.map(row => [row.column_name, row.udt_name]));
}
