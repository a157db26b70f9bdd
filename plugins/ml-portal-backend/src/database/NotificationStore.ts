import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { chunks } from './chunks';

/** A notification that is still to be sent. */
export interface PendingNotification {
  scope: string;
  notification: NotificationSendOptions;
}

/** Keeps notifications until they were sent. */
export class NotificationStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Adds notifications. One that waits under the same scope is replaced.
   *
   * @param tx - what else is written with them, all or nothing
   * @param at - now, in ms
   */
  async add(
    tx: Knex.Transaction,
    notifications: NotificationSendOptions[],
    at: number,
  ): Promise<void> {
    const rows = notifications.map(notification => ({
      scope: notification.payload.scope!,
      notification: JSON.stringify(notification),
      created_at: at,
    }));
    for (const part of chunks(rows)) {
      await tx('pending_notifications')
        .insert(part)
        .onConflict('scope')
        .merge();
    }
  }

  /** The oldest first. */
  async pending(limit: number): Promise<PendingNotification[]> {
    const rows = await this.#knex('pending_notifications')
      .orderBy(['created_at', 'scope'])
      .limit(limit);
    return rows.map(({ scope, notification }) => ({
      scope,
      notification: JSON.parse(notification),
    }));
  }

  async remove(scope: string): Promise<void> {
    await this.#knex('pending_notifications').where({ scope }).delete();
  }

  /** @param time - in ms since the epoch */
  async removeBefore(time: number): Promise<void> {
    await this.#knex('pending_notifications')
      .where('created_at', '<', time)
      .delete();
  }

  /** The lines of business that had their digest of a week. */
  async linesWithDigest(week: string): Promise<string[]> {
    const rows = await this.#knex('digests').where('week', '>=', week);
    return rows.map(({ line_ref }) => line_ref);
  }

  /**
   * Adds the digests of a week, but for lines of business that had theirs.
   *
   * @param digests - by line of business
   * @param week - ISO 8601
   * @param at - now, in ms
   * @returns the lines whose digest was added
   */
  async addDigests(
    digests: ReadonlyMap<string, NotificationSendOptions>,
    week: string,
    at: number,
  ): Promise<string[]> {
    return this.#knex.transaction(async tx => {
      const rows = [...digests.keys()].map(line_ref => ({ line_ref, week }));
      const added: string[] = [];
      for (const part of chunks(rows)) {
        // Of two processes, the second waits for the first and adds nothing.
        const fresh = await tx('digests')
          .insert(part)
          .onConflict('line_ref')
          .merge()
          .where('digests.week', '<', week)
          .returning('line_ref');
        added.push(...fresh.map(({ line_ref }) => line_ref));
      }
      await this.add(
        tx,
        added.map(line => digests.get(line)!),
        at,
      );
      return added;
    });
  }
}
