import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type {
  ExemptionFilter,
  ExemptionInForce,
  ExemptionRequest,
  ExemptionStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { Visibility } from '../visibility/Visibility';
import { decodeCursor, encodeCursor } from './cursor';
import { lockState } from './EvaluationStateStore';
import { listOf } from './listOf';
import { markOutdated } from './markOutdated';
import { pageOf, type PageRequest, type RowPage } from './ModelQueries';
import type { ExemptionRow, ExemptionTrailRow } from './tables';
import { whereVisible } from './visible';

/** An exemption with all that happened to it, the oldest first. */
export interface StoredExemption extends ExemptionRow {
  trail: ExemptionTrailRow[];
}

/** A step in the life of an exemption. */
export interface ExemptionStep {
  to: ExemptionStatus;
  /** The statuses it may be taken in. */
  from: readonly ExemptionStatus[];
  by: string;
  /** In ms since the epoch. */
  at: number;
  /** YYYY-MM-DD. */
  today: string;
  comment?: string;
}

const SORT = 'exemptions';
const OPEN: readonly ExemptionStatus[] = ['requested', 'approved'];

/** Keeps exemptions and their trail; nothing is ever deleted. */
export class ExemptionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * @param at - now, in ms
   * @throws ConflictError where one is asked for or in force already
   */
  async request(
    request: ExemptionRequest,
    by: string,
    at: number,
  ): Promise<StoredExemption> {
    const row: ExemptionRow = {
      id: randomUUID(),
      entity_ref: request.entityRef,
      scorecard: request.scorecard,
      check_id: request.check,
      reason: request.reason,
      ends_on: request.endsOn,
      status: 'requested',
      requested_by: by,
      requested_at: at,
    };
    return this.#knex.transaction(async tx => {
      await lockState(tx);
      const { entity_ref, scorecard, check_id } = row;
      const open = await tx('exemptions')
        .where({ entity_ref, scorecard, check_id })
        .whereIn('status', OPEN)
        .first();
      if (open) {
        throw new ConflictError(
          `An exemption of ${entity_ref} from ${check_id} is ${open.status} already, until ${open.ends_on}`,
        );
      }
      await tx('exemptions').insert(row);
      await this.#log(tx, row.id, { to: 'requested', by, at });
      return (await this.#withTrails(tx, [row]))[0];
    });
  }

  /** How many wait for a decision, by the line of business of the entity. */
  async waitingByLine(): Promise<{ line: string | null; count: number }[]> {
    const rows = await this.#knex('exemptions')
      .join('entities', 'entities.entity_ref', 'exemptions.entity_ref')
      .where('exemptions.status', 'requested')
      .select({ line: 'entities.line_of_business' })
      .count({ count: '*' })
      .groupBy('entities.line_of_business');
    return rows.map(({ line, count }) => ({ line, count: Number(count) }));
  }

  async find(id: string): Promise<ExemptionRow | undefined> {
    return this.#knex('exemptions').where({ id }).first();
  }

  /**
   * Takes a step. Marks the entity, whose result rests on what is in force.
   *
   * @throws ConflictError where somebody else took a step before
   */
  async take(id: string, step: ExemptionStep): Promise<StoredExemption> {
    return this.#knex.transaction(async tx => {
      await lockState(tx);
      const changed = await tx('exemptions')
        .where({ id })
        .whereIn('status', step.from)
        .where('ends_on', '>=', step.today)
        .update({ status: step.to });
      const row = (await tx('exemptions').where({ id }).first())!;
      if (changed === 0) {
        const status = row.ends_on < step.today ? 'expired' : row.status;
        throw new ConflictError(`The exemption is ${status} meanwhile`);
      }
      await this.#log(tx, id, step);
      await markOutdated(tx, [row.entity_ref], step.at);
      return (await this.#withTrails(tx, [row]))[0];
    });
  }

  /**
   * Ends what is open and past its last day.
   *
   * @param today - YYYY-MM-DD
   * @param at - now, in ms
   */
  async expire(today: string, at: number): Promise<void> {
    const due = () =>
      this.#knex('exemptions')
        .whereIn('status', OPEN)
        .where('ends_on', '<', today);
    if (!(await due().first())) {
      return;
    }
    await this.#knex.transaction(async tx => {
      await lockState(tx);
      const rows = await due().transacting(tx);
      for (const { id } of rows) {
        await tx('exemptions').where({ id }).update({ status: 'expired' });
        await this.#log(tx, id, { to: 'expired', by: null, at });
      }
      await markOutdated(
        tx,
        rows.map(({ entity_ref }) => entity_ref),
        at,
      );
    });
  }

  /** The exemptions in force on a day, of each entity that has any. */
  async inForce(
    entityRefs: string[],
    today: string,
  ): Promise<Map<string, ExemptionInForce[]>> {
    const rows = await this.#knex('exemptions')
      .where('status', 'approved')
      .where('ends_on', '>=', today)
      .whereRaw('entity_ref in (?)', [listOf(this.#knex, entityRefs)]);
    const found = new Map<string, ExemptionInForce[]>();
    for (const { entity_ref, ...row } of rows) {
      const known = found.get(entity_ref) ?? [];
      found.set(entity_ref, known);
      known.push({
        scorecard: row.scorecard,
        check: row.check_id,
        reason: row.reason,
        endsOn: row.ends_on,
      });
    }
    return found;
  }

  /** The newest first. */
  async list(
    filter: ExemptionFilter,
    page: PageRequest,
    visibility: Visibility,
  ): Promise<RowPage<StoredExemption>> {
    const after = decodeCursor(SORT, 'number', page.cursor);
    const matching = () => {
      const query: Knex.QueryBuilder = this.#knex('exemptions');
      for (const [column, value] of [
        ['entity_ref', filter.entityRef],
        ['scorecard', filter.scorecard],
        ['check_id', filter.check],
        ['status', filter.status],
        ['requested_by', filter.requestedBy],
      ] as const) {
        if (value !== undefined) {
          query.where(column, value);
        }
      }
      return whereVisible(query, this.#knex, 'entity_ref', visibility);
    };
    const query = matching();
    if (after) {
      query.whereRaw('(cast(requested_at as double precision), id) < (?, ?)', [
        after.value,
        after.ref,
      ]);
    }
    const rows: ExemptionRow[] = await query
      .select()
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(page.limit + 1);
    const [{ count }] = await matching().count({ count: '*' });
    const result = pageOf(rows, Number(count), page.limit, last =>
      encodeCursor(SORT, { value: Number(last.requested_at), ref: last.id }),
    );
    return { ...result, rows: await this.#withTrails(this.#knex, result.rows) };
  }

  async #log(
    tx: Knex.Transaction,
    id: string,
    step: Pick<ExemptionStep, 'to' | 'at' | 'comment'> & { by: string | null },
  ): Promise<void> {
    await tx('exemption_trail').insert({
      exemption_id: id,
      status: step.to,
      by: step.by,
      at: step.at,
      comment: step.comment ?? null,
    });
  }

  async #withTrails(
    knex: Knex,
    rows: ExemptionRow[],
  ): Promise<StoredExemption[]> {
    const trail: ExemptionTrailRow[] = await knex('exemption_trail')
      .whereIn(
        'exemption_id',
        rows.map(({ id }) => id),
      )
      .orderBy('id');
    return rows.map(row => ({
      ...row,
      trail: trail.filter(({ exemption_id }) => exemption_id === row.id),
    }));
  }
}
