import { ConflictError } from '@backstage/errors';
import { isOpenRequest } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { listOf } from '../listOf';
import { followAsParticipant } from './followers';
import { lockRequest } from './lockRequest';
import { requestChanged } from './revisions';
import type { RoadmapVoteRow } from './tables';

/** How many voted for a request, of a line of business. */
export interface VoteCount {
  request_id: string;
  line: string | null;
  votes: number;
}

async function lockOpen(tx: Knex.Transaction, id: string): Promise<void> {
  const { status } = await lockRequest(tx, id);
  if (!isOpenRequest(status)) {
    throw new ConflictError(`The request is ${status} already`);
  }
}

/** Keeps the votes for requests, one for each person. */
export class VoteStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Counts a vote; one who voted before changes nothing.
   *
   * @throws NotFoundError where there is no such request; ConflictError where it
   * is delivered or declined
   */
  async vote(vote: RoadmapVoteRow): Promise<void> {
    const { request_id, user_ref } = vote;
    await this.#knex.transaction(async tx => {
      await lockOpen(tx, request_id);
      const added = await tx('roadmap_votes')
        .insert(vote)
        .onConflict(['request_id', 'user_ref'])
        .ignore()
        .returning('user_ref');
      await tx('roadmap_requests')
        .where({ id: request_id })
        .increment('votes', added.length);
      await requestChanged(tx);
      await followAsParticipant(tx, request_id, user_ref);
    });
  }

  /** @throws as {@link VoteStore.vote} */
  async withdraw(request_id: string, user_ref: string): Promise<void> {
    await this.#knex.transaction(async tx => {
      await lockOpen(tx, request_id);
      const removed = await tx('roadmap_votes')
        .where({ request_id, user_ref })
        .delete();
      await tx('roadmap_requests')
        .where({ id: request_id })
        .decrement('votes', removed);
      await requestChanged(tx);
    });
  }

  /** The votes for these requests, by line of business. */
  async counts(requestIds: string[]): Promise<VoteCount[]> {
    const rows: VoteCount[] = await this.#knex('roadmap_votes')
      .whereIn('request_id', requestIds)
      .select('request_id', { line: 'line_of_business' })
      .count({ votes: '*' })
      .groupBy('request_id', 'line_of_business');
    // PostgreSQL returns counts as text.
    return rows.map(row => ({ ...row, votes: Number(row.votes) }));
  }

  /** Those of these requests that somebody voted for. */
  async votedFor(requestIds: string[], user_ref: string): Promise<Set<string>> {
    const rows = await this.#knex('roadmap_votes')
      .where({ user_ref })
      .whereRaw('request_id in (?)', [listOf(this.#knex, requestIds)]);
    return new Set(rows.map(({ request_id }) => request_id));
  }
}
