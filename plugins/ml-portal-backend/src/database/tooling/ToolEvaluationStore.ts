import { randomUUID } from 'node:crypto';
import {
  sameRatings,
  type ToolRatings,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { publishEvaluation, ratingColumns, ratingsOf } from './publications';
import type { ToolAnswerRow } from './tables';

/** How long an answer counts. */
const COUNTS_MS = 365 * 24 * 60 * 60_000;

/** What somebody says of a tool. */
export interface NewToolAnswer
  extends Pick<ToolAnswerRow, 'tool_ref' | 'user_ref' | 'line_of_business'> {
  ratings: ToolRatings;
}

/**
 * Keeps what people say of tools, and publishes figures in the same
 * transaction. Whoever changes anything about a tool's evaluation follows who
 * did so before.
 */
export class ToolEvaluationStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Answers, or answers anew.
   *
   * @param at - now, in ms
   */
  async answer(answer: NewToolAnswer, at: number): Promise<void> {
    const { tool_ref, user_ref, line_of_business, ratings } = answer;
    await this.#change(tool_ref, at, async tx => {
      const counted = await tx('tool_answers')
        .where({ tool_ref, user_ref })
        .whereNull('ended_at')
        .first();
      if (counted && sameRatings(ratingsOf(counted), ratings)) {
        await tx('tool_answers')
          .where({ id: counted.id })
          .update({ line_of_business, at });
        return;
      }
      await this.#end(tx, { tool_ref, user_ref }, at);
      await tx('tool_answers').insert({
        id: randomUUID(),
        tool_ref,
        user_ref,
        line_of_business,
        ...ratingColumns(ratings),
        at,
        ended_at: null,
      });
    });
  }

  /** @param at - now, in ms */
  async withdraw(
    tool_ref: string,
    user_ref: string,
    at: number,
  ): Promise<void> {
    await this.#change(tool_ref, at, tx =>
      this.#end(tx, { tool_ref, user_ref }, at),
    );
  }

  /**
   * Has answers that became too old count no longer.
   *
   * @param at - now, in ms
   */
  async endAged(at: number): Promise<void> {
    const rows = await this.#knex('tool_answers')
      .whereNull('ended_at')
      .where('at', '<=', at - COUNTS_MS)
      .distinct('tool_ref');
    for (const { tool_ref } of rows) {
      await this.#change(tool_ref, at, async () => {});
    }
  }

  /** What somebody says of a tool, while it counts. */
  async answerOf(
    tool_ref: string,
    user_ref: string,
    at: number,
  ): Promise<ToolAnswerRow | undefined> {
    return this.#knex('tool_answers')
      .where({ tool_ref, user_ref })
      .whereNull('ended_at')
      .where('at', '>', at - COUNTS_MS)
      .first();
  }

  async #change(
    tool_ref: string,
    at: number,
    change: (tx: Knex.Transaction) => Promise<void>,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx('evaluated_tools')
        .insert({ tool_ref })
        .onConflict('tool_ref')
        .ignore();
      await tx('evaluated_tools').where({ tool_ref }).forUpdate().first();
      await tx('tool_answers')
        .where({ tool_ref })
        .whereNull('ended_at')
        .where('at', '<=', at - COUNTS_MS)
        .update({ ended_at: at });
      await change(tx);
      await publishEvaluation(tx, tool_ref, at);
      // Nothing rests on these any more.
      await tx('tool_answers')
        .where({ tool_ref })
        .whereNotNull('ended_at')
        .whereNotExists(
          tx('tool_publication_answers')
            .select(tx.raw('1'))
            .where('answer_id', tx.ref('tool_answers.id')),
        )
        .delete();
    });
  }

  async #end(
    tx: Knex.Transaction,
    whose: Pick<ToolAnswerRow, 'tool_ref' | 'user_ref'>,
    at: number,
  ): Promise<void> {
    await tx('tool_answers')
      .where(whose)
      .whereNull('ended_at')
      .update({ ended_at: at });
  }
}
