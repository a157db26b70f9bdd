import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { NotificationStore } from '../database/NotificationStore';
import { NEWS_FOR_MS } from './SetbackNotifications';

const PAGE_SIZE = 20;

/**
 * Sends what waits to be sent. While Backstage's notifications cannot be
 * reached, or are not installed, it waits on, for a day at most.
 */
export class NotificationSender {
  readonly #store: NotificationStore;
  readonly #service: NotificationService;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #failing = false;

  constructor(options: {
    store: NotificationStore;
    service: NotificationService;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#service = options.service;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  async isWaiting(): Promise<boolean> {
    return (await this.#store.pending(1)).length > 0;
  }

  /** @param keepOn - called now and then while there is more to send */
  async send(keepOn: () => Promise<void>): Promise<void> {
    await this.#store.removeBefore(this.#now() - NEWS_FOR_MS);
    for (;;) {
      const page = await this.#store.pending(PAGE_SIZE);
      if (page.length === 0) {
        return;
      }
      for (const { scope, notification } of page) {
        try {
          await this.#service.send(notification);
        } catch (error) {
          this.#fails(error as Error);
          return;
        }
        this.#failing = false;
        await this.#store.remove(scope);
      }
      await keepOn();
    }
  }

  /** Says so once, not at every try. */
  #fails(error: Error): void {
    this.#logger[this.#failing ? 'debug' : 'warn'](
      'Notifications cannot be sent; they wait for a day. Without the notifications plugin, set mlPortal.notifications.enabled to false',
      error,
    );
    this.#failing = true;
  }
}
