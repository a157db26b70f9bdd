import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

export const MIGRATIONS_DIRECTORY = resolvePackagePath(
  '@ml-portal/backstage-plugin-ml-portal-backend',
  'migrations',
);

/** The plugin's database with its newest schema, unless migrations are skipped. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  }
  return knex;
}
