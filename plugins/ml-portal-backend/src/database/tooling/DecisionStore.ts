import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  NewToolingDecision,
  ToolingReview,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { Doing } from '../roadmap/RequestStore';
import { toolingChanged } from './revision';
import type { ToolingDecisionRow, ToolingDecisionTrailRow } from './tables';

type Step = Pick<ToolingDecisionTrailRow, 'event' | 'review_on' | 'comment'>;

export function noDecision(id: string): NotFoundError {
  return new NotFoundError(`There is no tooling decision ${id}`);
}

function refuseEnded({ status }: ToolingDecisionRow): void {
  if (status === 'ended') {
    throw new ConflictError('The decision is ended already');
  }
}

/** Keeps tooling decisions and all that happened to them. */
export class DecisionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws NotFoundError where there is no such decision */
  async find(id: string): Promise<ToolingDecisionRow> {
    const row = await this.#knex('tooling_decisions').where({ id }).first();
    if (!row) {
      throw noDecision(id);
    }
    return row;
  }

  /** All that happened to a decision, the oldest first. */
  async trail(decision_id: string): Promise<ToolingDecisionTrailRow[]> {
    return this.#knex('tooling_decision_trail')
      .where({ decision_id })
      .orderBy('id');
  }

  /**
   * @returns its id
   * @throws ConflictError where one is in force for this line, stage and tool
   */
  async record(decision: NewToolingDecision, doing: Doing): Promise<string> {
    const id = randomUUID();
    await this.#knex.transaction(async tx => {
      const added = await tx('tooling_decisions')
        .insert({
          id,
          line_of_business: decision.lineOfBusiness,
          stage: decision.stage,
          tool_ref: decision.tool,
          reason: decision.reason,
          trade_offs: decision.tradeOffs,
          alternatives: JSON.stringify(decision.alternatives),
          objective: decision.objective ?? null,
          agreed_by: JSON.stringify(decision.agreedBy),
          review_on: decision.reviewOn,
          status: 'in-force',
          decided_by: doing.by,
          decided_at: doing.at,
          changed_at: doing.at,
        })
        // Of two at the same moment, the second waits for the first.
        .onConflict()
        .ignore()
        .returning('id');
      if (added.length === 0) {
        throw new ConflictError(
          `${decision.lineOfBusiness} has a decision in force for ${decision.tool} at ${decision.stage} already`,
        );
      }
      await this.#log(
        tx,
        id,
        { event: 'recorded', review_on: decision.reviewOn, comment: null },
        doing,
      );
    });
    return id;
  }

  /**
   * @throws NotFoundError where there is no such decision; ConflictError where
   * it ended, or changed since the caller saw it
   */
  async review(
    id: string,
    { changedAt, comment, ...review }: ToolingReview,
    doing: Doing,
  ): Promise<void> {
    const { reason, tradeOffs, alternatives, objective, agreedBy } = review;
    const changes: Partial<ToolingDecisionRow> = {
      review_on: review.reviewOn,
      ...(reason !== undefined && { reason }),
      ...(tradeOffs !== undefined && { trade_offs: tradeOffs }),
      ...(alternatives && { alternatives: JSON.stringify(alternatives) }),
      ...(objective !== undefined && { objective }),
      ...(agreedBy && { agreed_by: JSON.stringify(agreedBy) }),
    };
    const step = { review_on: review.reviewOn, comment };
    await this.#change(
      id,
      changedAt,
      changes,
      { event: 'reviewed', ...step },
      doing,
    );
  }

  /** @throws as {@link DecisionStore.review} */
  async end(
    id: string,
    { changedAt, comment }: { changedAt: string; comment: string },
    doing: Doing,
  ): Promise<void> {
    await this.#change(
      id,
      changedAt,
      { status: 'ended' },
      { event: 'ended', review_on: null, comment },
      doing,
    );
  }

  async #change(
    id: string,
    seen: string,
    changes: Partial<ToolingDecisionRow>,
    step: Step,
    doing: Doing,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const row = await tx('tooling_decisions')
        .where({ id })
        .forUpdate()
        .first();
      if (!row) {
        throw noDecision(id);
      }
      refuseEnded(row);
      const changedAt = Number(row.changed_at);
      if (changedAt !== Date.parse(seen)) {
        throw new ConflictError('The decision changed meanwhile');
      }
      await tx('tooling_decisions')
        .where({ id })
        // Two changes within a millisecond are two, too.
        .update({ ...changes, changed_at: Math.max(doing.at, changedAt + 1) });
      await this.#log(tx, id, step, doing);
    });
  }

  async #log(
    tx: Knex.Transaction,
    decision_id: string,
    step: Step,
    { by, at }: Doing,
  ): Promise<void> {
    await tx('tooling_decision_trail').insert({ decision_id, by, at, ...step });
    await toolingChanged(tx);
  }
}
