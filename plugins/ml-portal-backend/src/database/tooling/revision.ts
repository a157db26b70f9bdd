import type { Knex } from 'knex';

const ID = 1;

/** What tells that published figures or decisions changed. It only ever grows. */
export async function toolingRevision(knex: Knex): Promise<number> {
  const row = await knex('tooling_state').where({ id: ID }).first();
  // PostgreSQL returns a bigint as text.
  return Number(row!.revision);
}

/** Says, within a transaction, that something changed that others see. */
export async function toolingChanged(tx: Knex.Transaction): Promise<void> {
  await tx('tooling_state').where({ id: ID }).increment('revision', 1);
}
