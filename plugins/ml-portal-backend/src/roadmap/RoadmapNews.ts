import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { NotificationStore } from '../database/NotificationStore';
import { followersOf } from '../database/roadmap/followers';
import type { Doing } from '../database/roadmap/RequestStore';

/** Has notifications wait for those who follow a request. */
export class RoadmapNews {
  readonly #pending: NotificationStore;
  readonly #enabled: boolean;

  constructor(options: {
    pending: NotificationStore;
    /** Without, nobody is told. */
    enabled: boolean;
  }) {
    this.#pending = options.pending;
    this.#enabled = options.enabled;
  }

  /**
   * @param tx - what is told of, all or nothing
   * @param doing - who did it, and is not told
   */
  async tell(
    tx: Knex.Transaction,
    requestId: string,
    { by, at }: Doing,
    notificationTo: (followers: string[]) => NotificationSendOptions,
  ): Promise<void> {
    if (!this.#enabled) {
      return;
    }
    const followers = await followersOf(tx, requestId);
    const others = followers.filter(ref => ref !== by);
    if (others.length > 0) {
      await this.#pending.add(tx, [notificationTo(others)], at);
    }
  }
}
