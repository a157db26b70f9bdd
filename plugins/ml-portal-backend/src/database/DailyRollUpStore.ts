import type {
  DailyRollUp,
  DayRange,
  RollUp,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { chunks } from './chunks';
import type { DailyRollUpRow } from './tables';

/** The organization, among references of lines of business. */
export const ORGANIZATION = '';

/** Keeps one roll-up a day per line of business and for the organization. */
export class DailyRollUpStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Of which revision of the results the roll-ups of a day are, if there are any. */
  async revisionOf(day: string): Promise<number | undefined> {
    const [recorded, state] = await Promise.all([
      this.#knex('daily_roll_ups').where({ line_ref: ORGANIZATION, day }),
      this.#knex('evaluation_state').first('rolled_up_revision'),
    ]);
    // PostgreSQL returns a bigint as text.
    return recorded.length > 0 ? Number(state!.rolled_up_revision) : undefined;
  }

  /**
   * Stores the roll-ups of a day in place of earlier ones of the same day, as
   * far as they differ.
   *
   * @param rollUps - by line of business
   * @param revision - of the results that they are of
   */
  async save(
    day: string,
    rollUps: ReadonlyMap<string, RollUp>,
    revision: number,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const stored = new Map(
        (await tx('daily_roll_ups').where({ day })).map(row => [
          row.line_ref,
          row.roll_up,
        ]),
      );
      const rows = [...rollUps]
        .map(
          ([line_ref, rollUp]): DailyRollUpRow => ({
            day,
            line_ref,
            roll_up: JSON.stringify(rollUp),
          }),
        )
        .filter(row => stored.get(row.line_ref) !== row.roll_up);
      for (const part of chunks(rows)) {
        await tx('daily_roll_ups')
          .insert(part)
          .onConflict(['line_ref', 'day'])
          .merge();
      }
      await tx('evaluation_state')
        .where({ id: 1 })
        .update({ rolled_up_revision: revision });
    });
  }

  /** The oldest first. */
  async list(lineRef: string, { from, to }: DayRange): Promise<DailyRollUp[]> {
    const query = this.#knex('daily_roll_ups').where({ line_ref: lineRef });
    if (from) {
      query.where('day', '>=', from);
    }
    if (to) {
      query.where('day', '<=', to);
    }
    const rows = await query.orderBy('day');
    return rows.map(({ day, roll_up }) => ({ day, ...JSON.parse(roll_up) }));
  }

  /**
   * The roll-ups of the first day that was recorded since `day`, by line of
   * business; undefined where there is none.
   *
   * @param day - YYYY-MM-DD
   */
  async firstSince(
    day: string,
  ): Promise<{ day: string; rollUps: Map<string, RollUp> } | undefined> {
    const rows = await this.#knex('daily_roll_ups').where(
      'day',
      this.#knex('daily_roll_ups').min('day').where('day', '>=', day),
    );
    return rows.length > 0
      ? {
          day: rows[0].day,
          rollUps: new Map(
            rows.map(({ line_ref, roll_up }) => [
              line_ref,
              JSON.parse(roll_up),
            ]),
          ),
        }
      : undefined;
  }

  /** @param day - the first that stays, YYYY-MM-DD */
  async removeBefore(day: string): Promise<void> {
    await this.#knex('daily_roll_ups').where('day', '<', day).delete();
  }
}
