import type { Knex } from 'knex';

const ID = 1;

/** What tells that something about requests changed. Both only ever grow. */
export interface RoadmapRevisions {
  /** Of all that others see: requests, moves, votes, comments. */
  all: number;
  /** Of which requests there are. */
  requests: number;
}

export async function readRevisions(knex: Knex): Promise<RoadmapRevisions> {
  const row = await knex('roadmap_state').where({ id: ID }).first();
  // PostgreSQL returns a bigint as text.
  return {
    all: Number(row!.revision),
    requests: Number(row!.requests_revision),
  };
}

/** Says, within a transaction, that a request has another move, vote or comment. */
export async function requestChanged(tx: Knex.Transaction): Promise<void> {
  await tx('roadmap_state').where({ id: ID }).increment('revision', 1);
}

/** Says, within a transaction, that there is a request more or less. */
export async function requestsChanged(tx: Knex.Transaction): Promise<void> {
  await tx('roadmap_state')
    .where({ id: ID })
    .increment('revision', 1)
    .increment('requests_revision', 1);
}
