import type { Knex } from 'knex';
import { listOf } from './listOf';

/**
 * Marks results that have to be judged again, since something beside the
 * catalog changed that they rest on. An evaluation that began before loses its
 * result to the mark. The state must be locked.
 *
 * @param at - when it changed, in ms
 */
export async function markOutdated(
  tx: Knex.Transaction,
  entityRefs: string[],
  at: number,
): Promise<void> {
  if (entityRefs.length > 0) {
    await tx('entities')
      .whereRaw('entity_ref in (?)', [listOf(tx, entityRefs)])
      .update({ etag: '', read_at: at });
  }
}
