import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { RoadmapRequestRow } from './tables';

export function noRequest(id: string): NotFoundError {
  return new NotFoundError(`There is no roadmap request ${id}`);
}

/**
 * Locks a request until the end of the transaction. Whoever changes anything
 * about it does so first: nobody adds to one that is being deleted, and counts
 * agree with what they count.
 *
 * @throws NotFoundError where it is not there, or not any more
 */
export async function lockRequest(
  tx: Knex.Transaction,
  id: string,
): Promise<RoadmapRequestRow> {
  const row = await tx('roadmap_requests').where({ id }).forUpdate().first();
  if (!row) {
    throw noRequest(id);
  }
  return row;
}
