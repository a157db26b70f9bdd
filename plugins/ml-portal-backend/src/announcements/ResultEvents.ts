import type { EventsService } from '@backstage/plugin-events-node';
import { ML_PORTAL_RESULT_CHANGED_TOPIC } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { AnnouncementStore } from '../database/AnnouncementStore';
import { toResultChangedEvent } from './toResultChangedEvent';

/** After a crash at most these many events come again. */
const PAGE_SIZE = 50;

/**
 * Publishes one event for each transition, in order and at least once: a page
 * is noted as told when all of it was published.
 */
export class ResultEvents {
  readonly #store: AnnouncementStore;
  readonly #events: EventsService;

  constructor(options: { store: AnnouncementStore; events: EventsService }) {
    this.#store = options.store;
    this.#events = options.events;
  }

  /**
   * Publishes what was not published yet, unless another process does.
   *
   * @throws what the events service throws; the next call goes on from there
   */
  async publish(): Promise<void> {
    if ((await this.#store.news('events')) === undefined) {
      return;
    }
    await this.#store.whileHolding('events', async hold => {
      for (;;) {
        const rows = await this.#store.after(hold.lastId, { limit: PAGE_SIZE });
        if (rows.length === 0) {
          return;
        }
        for (const row of rows) {
          await this.#events.publish({
            topic: ML_PORTAL_RESULT_CHANGED_TOPIC,
            eventPayload: toResultChangedEvent(row),
          });
        }
        await hold.advance(Number(rows[rows.length - 1].id));
      }
    });
  }
}
