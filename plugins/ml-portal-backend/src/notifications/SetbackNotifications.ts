import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { ScorecardDefinition } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { AnnouncementStore, Hold } from '../database/AnnouncementStore';
import { chunks } from '../database/chunks';
import { documentOf, type ModelQueries } from '../database/ModelQueries';
import type { NotificationStore } from '../database/NotificationStore';
import type { EntityRow } from '../database/tables';
import { EVERYTHING } from '../visibility/Visibility';
import { SetbackCounter, type Setback } from './SetbackCounter';
import { setbackNotification, type StoredSetback } from './setbackNotification';

const PAGE_SIZE = 1_000;
/** Older news is in the history; nobody is disturbed for it. */
export const NEWS_FOR_MS = 24 * 60 * 60_000;

/** What of a setback is still so, by what is stored now. */
function stillSo(setback: Setback, row: EntityRow): StoredSetback | undefined {
  const { scorecards } = documentOf(row);
  const resultOf = (scorecard: string) =>
    scorecards.find(({ id }) => id === scorecard);
  const checks = setback.checks.flatMap(({ scorecard, check }) => {
    const found = resultOf(scorecard)?.checks.find(({ id }) => id === check);
    if (found?.result !== 'failed') {
      return [];
    }
    const { title, message, remediation } = found;
    return [{ title, message, remediation }];
  });
  const { entity_ref: entityRef, title, role } = row;
  const levels = setback.levels.filter(
    ({ scorecard, to }) => resultOf(scorecard)?.level === to,
  );
  return checks.length > 0
    ? { entityRef, title, role, checks, levels }
    : undefined;
}

/** Decides who is to be notified of what their entities lost. */
export class SetbackNotifications {
  readonly #announcements: AnnouncementStore;
  readonly #pending: NotificationStore;
  readonly #models: ModelQueries;
  readonly #scorecards: readonly ScorecardDefinition[];
  readonly #now: () => number;

  constructor(options: {
    announcements: AnnouncementStore;
    pending: NotificationStore;
    models: ModelQueries;
    scorecards: readonly ScorecardDefinition[];
    now?: () => number;
  }) {
    this.#announcements = options.announcements;
    this.#pending = options.pending;
    this.#models = options.models;
    this.#scorecards = options.scorecards;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Has one notification wait for each living owner of what was lost in the
   * transitions up to `upTo`, and notes that they were told of.
   */
  async decide(hold: Hold, upTo: number): Promise<void> {
    const batch = String(hold.lastId);
    const byOwner = await this.#byOwner(
      await this.#setbacks(hold.lastId, upTo),
    );
    const notifications = [...byOwner].map(
      ([owner, setbacks]): NotificationSendOptions =>
        setbackNotification(owner, setbacks, this.#scorecards, batch),
    );
    await hold.advance(upTo, tx =>
      this.#pending.add(tx, notifications, this.#now()),
    );
  }

  async #setbacks(after: number, upTo: number): Promise<Setback[]> {
    const counter = new SetbackCounter(this.#scorecards);
    const since = this.#now() - NEWS_FOR_MS;
    for (let last = after; last < upTo; ) {
      const rows = await this.#announcements.after(last, {
        upTo,
        limit: PAGE_SIZE,
      });
      if (rows.length === 0) {
        break;
      }
      counter.add(rows.filter(({ at }) => Number(at) >= since));
      last = Number(rows[rows.length - 1].id);
    }
    return counter.setbacks();
  }

  async #byOwner(setbacks: Setback[]): Promise<Map<string, StoredSetback[]>> {
    const byOwner = new Map<string, StoredSetback[]>();
    for (const part of chunks(setbacks)) {
      const found = await this.#models.findAll(
        part.map(({ entityRef }) => entityRef),
        EVERYTHING,
      );
      const rows = new Map(found.map(row => [row.entity_ref, row]));
      for (const setback of part) {
        const row = rows.get(setback.entityRef);
        const stored = row && stillSo(setback, row);
        const owner = row && documentOf(row).owner;
        if (stored && owner?.alive) {
          const others = byOwner.get(owner.entityRef);
          if (others) {
            others.push(stored);
          } else {
            byOwner.set(owner.entityRef, [stored]);
          }
        }
      }
    }
    return byOwner;
  }
}
