import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { fromPortal } = require('./packages.cjs');

/**
 * A connection to the tables of one plugin, in the database that a portal is given:
 * on SQLite a file for each plugin, on PostgreSQL a schema for each.
 */
export function openPlugin(database, pluginId) {
  const knex = fromPortal('knex');
  if (database.client === 'pg') {
    return knex({
      client: 'pg',
      connection: database.url,
      searchPath: [pluginId],
      pool: { min: 1, max: 2 },
    });
  }
  mkdirSync(database.directory, { recursive: true });
  return knex({
    client: 'better-sqlite3',
    connection: { filename: join(database.directory, `${pluginId}.sqlite`) },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
}

/** `backend.database` of the portal's configuration. */
export function databaseConfig(database) {
  return database.client === 'pg'
    ? {
        client: 'pg',
        pluginDivisionMode: 'schema',
        connection: { connectionString: database.url },
      }
    : {
        client: 'better-sqlite3',
        connection: { directory: database.directory },
      };
}

/** Makes an empty database of that name on a PostgreSQL server. */
export async function createPostgresDatabase(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const knex = fromPortal('knex')({ client: 'pg', connection: serverUrl });
  try {
    await knex.raw('drop database if exists ?? with (force)', [name]);
    await knex.raw('create database ??', [name]);
  } finally {
    await knex.destroy();
  }
  return { client: 'pg', url: url.href };
}
