import type { Knex } from 'knex';

/** Has somebody follow a request who takes part in it, unless they left it. */
export async function followAsParticipant(
  tx: Knex.Transaction,
  request_id: string,
  user_ref: string,
): Promise<void> {
  await tx('roadmap_followers')
    .insert({ request_id, user_ref, following: true })
    .onConflict(['request_id', 'user_ref'])
    .ignore();
}

/** Who is told what becomes of a request. */
export async function followersOf(
  knex: Knex,
  request_id: string,
): Promise<string[]> {
  const rows = await knex('roadmap_followers')
    .where({ request_id, following: true })
    .orderBy('user_ref');
  return rows.map(({ user_ref }) => user_ref);
}

/** Has somebody follow a request from now on, or not any more. */
export async function setFollowing(
  tx: Knex.Transaction,
  request_id: string,
  user_ref: string,
  following: boolean,
): Promise<void> {
  await tx('roadmap_followers')
    .insert({ request_id, user_ref, following })
    .onConflict(['request_id', 'user_ref'])
    .merge();
}
