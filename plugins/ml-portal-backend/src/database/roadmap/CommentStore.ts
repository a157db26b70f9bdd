import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor } from '../cursor';
import { pageOf, type PageRequest, type RowPage } from '../ModelQueries';
import { followAsParticipant } from './followers';
import { lockRequest, noRequest } from './lockRequest';
import { requestChanged } from './revisions';
import type { RoadmapCommentRow, RoadmapRequestRow } from './tables';

const SORT = 'roadmap comments';

function noComment(id: string): NotFoundError {
  return new NotFoundError(`There is no comment ${id}`);
}

/** Keeps what people say about requests. */
export class CommentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * @param isAnswer - whether it answers the request, given who asked
   * @param also - what is written with it, all or nothing
   * @throws NotFoundError where there is no such request
   */
  async add(
    comment: Omit<RoadmapCommentRow, 'id'>,
    isAnswer: (requestedBy: string) => boolean,
    also: (
      tx: Knex.Transaction,
      request: RoadmapRequestRow,
      comment: RoadmapCommentRow,
    ) => Promise<void>,
  ): Promise<RoadmapCommentRow> {
    const row = { id: randomUUID(), ...comment };
    const { request_id, by, at } = comment;
    await this.#knex.transaction(async tx => {
      const request = await lockRequest(tx, request_id);
      await tx('roadmap_comments').insert(row);
      await tx('roadmap_requests')
        .where({ id: request_id })
        .increment('comments', 1)
        .update(
          request.answered_at === null && isAnswer(request.requested_by)
            ? { answered_at: at }
            : {},
        );
      await followAsParticipant(tx, request_id, by);
      await requestChanged(tx);
      await also(tx, request, row);
    });
    return row;
  }

  /** @throws NotFoundError where there is no such comment */
  async find(request_id: string, id: string): Promise<RoadmapCommentRow> {
    const row = await this.#knex('roadmap_comments')
      .where({ id, request_id })
      .first();
    if (!row) {
      throw noComment(id);
    }
    return row;
  }

  /** @throws NotFoundError where there is no such comment, or not any more */
  async delete(request_id: string, id: string): Promise<void> {
    await this.#knex.transaction(async tx => {
      await lockRequest(tx, request_id);
      const removed = await tx('roadmap_comments')
        .where({ id, request_id })
        .delete();
      if (removed === 0) {
        throw noComment(id);
      }
      await tx('roadmap_requests')
        .where({ id: request_id })
        .decrement('comments', 1);
      await requestChanged(tx);
    });
  }

  /**
   * The oldest first.
   *
   * @throws NotFoundError where there is no such request
   */
  async list(
    request_id: string,
    page: PageRequest,
  ): Promise<RowPage<RoadmapCommentRow>> {
    const after = decodeCursor(SORT, 'number', page.cursor);
    const request = await this.#knex('roadmap_requests')
      .where({ id: request_id })
      .first('comments');
    if (!request) {
      throw noRequest(request_id);
    }
    const query = this.#knex('roadmap_comments').where({ request_id });
    if (after) {
      query.whereRaw('(cast(at as double precision), id) > (?, ?)', [
        after.value,
        after.ref,
      ]);
    }
    const rows = await query.orderBy(['at', 'id']).limit(page.limit + 1);
    return pageOf(rows, request.comments, page.limit, last =>
      encodeCursor(SORT, { value: Number(last.at), ref: last.id }),
    );
  }
}
