import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Channel, TransitionRow } from './tables';

/** How long a process that is gone keeps others from going on in its place. */
export const HELD_MS = 2 * 60_000;

/** The exclusive right to tell of transitions on a channel. */
export interface Hold {
  /** The transition that was told of last. */
  lastId: number;
  /**
   * Notes, for good, that all transitions up to this one were told of, and
   * keeps the right for longer.
   *
   * @param also - what is written with it, all or nothing
   * @throws ConflictError where another process took over meanwhile
   */
  advance(
    lastId: number,
    also?: (tx: Knex.Transaction) => Promise<void>,
  ): Promise<void>;
}

/**
 * Remembers how far the transitions were told of on each channel. Writers of
 * results follow one another, so transitions appear in the order of their ids:
 * all that comes later has a greater one.
 */
export class AnnouncementStore {
  readonly #knex: Knex;
  readonly #now: () => number;

  constructor(knex: Knex, now: () => number = Date.now) {
    this.#knex = knex;
    this.#now = now;
  }

  /** The newest transition, where it was not told of yet. */
  async news(channel: Channel): Promise<number | undefined> {
    const newest = await this.#knex('transitions').max({ id: 'id' }).first();
    const row = await this.#knex('announcements').where({ channel }).first();
    // PostgreSQL returns a bigint as text.
    const id = Number(newest?.id ?? 0);
    return id > Number(row!.last_id) ? id : undefined;
  }

  /** Transitions in the order in which they happened, the first after `id`. */
  async after(
    id: number,
    { upTo, limit }: { upTo?: number; limit: number },
  ): Promise<TransitionRow[]> {
    const query = this.#knex('transitions').where('id', '>', id);
    if (upTo !== undefined) {
      query.where('id', '<=', upTo);
    }
    return query.orderBy('id').limit(limit);
  }

  /**
   * Does `work` while no other process does, here or in another replica. It
   * holds no connection and no lock of the database meanwhile: what is told may
   * take its time, and ask the portal.
   *
   * @returns false where another process is at it
   */
  async whileHolding(
    channel: Channel,
    work: (hold: Hold) => Promise<void>,
  ): Promise<boolean> {
    const holder = randomUUID();
    const taken = await this.#knex('announcements')
      .where({ channel })
      .where(free =>
        free.whereNull('held_until').orWhere('held_until', '<=', this.#now()),
      )
      .update({ holder, held_until: this.#now() + HELD_MS });
    if (taken === 0) {
      return false;
    }
    const row = await this.#knex('announcements').where({ channel }).first();
    const hold: Hold = {
      lastId: Number(row!.last_id),
      advance: async (lastId, also) => {
        await this.#knex.transaction(async tx => {
          const kept = await tx('announcements')
            .where({ channel, holder })
            .update({ last_id: lastId, held_until: this.#now() + HELD_MS });
          if (kept === 0) {
            throw new ConflictError(`Another process took over the ${channel}`);
          }
          await also?.(tx);
        });
        hold.lastId = lastId;
      },
    };
    try {
      await work(hold);
    } finally {
      await this.#knex('announcements')
        .where({ channel, holder })
        .update({ holder: null, held_until: null });
    }
    return true;
  }
}
