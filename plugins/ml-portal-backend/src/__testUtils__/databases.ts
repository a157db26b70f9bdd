import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../database/migrate';

type DatabaseId = Parameters<TestDatabases['init']>[0];

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/**
 * The databases that a suite runs on, for `describe.each`. PostgreSQL is among
 * them where the environment names one, as `npm test` sees to.
 */
export const DATABASES = databases.eachSupportedId();

/** A database of its own, without tables. */
export function emptyDatabase(id: DatabaseId): Promise<Knex> {
  return databases.init(id);
}

/** A database of its own, with the newest schema. */
export async function migratedDatabase(id: DatabaseId): Promise<Knex> {
  const knex = await emptyDatabase(id);
  await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  return knex;
}
