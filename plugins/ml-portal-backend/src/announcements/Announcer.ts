import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { AnnouncementStore } from '../database/AnnouncementStore';
import type { NotificationSender } from '../notifications/NotificationSender';
import type { SetbackNotifications } from '../notifications/SetbackNotifications';
import { oneAtATime } from './oneAtATime';
import type { ResultEvents } from './ResultEvents';
import { REST_MS, Settling } from './Settling';

const TASK_ID = 'ml-portal-announcements';

/** What sends notifications; absent where they are switched off. */
export interface Notifications {
  setbacks: SetbackNotifications;
  sender: NotificationSender;
}

/**
 * Tells of changed results: events at once, notifications when the changes
 * have come to rest. A scheduled task goes on with what a process left that is
 * gone, and with what could not be sent.
 */
export class Announcer {
  readonly #store: AnnouncementStore;
  readonly #events: ResultEvents;
  readonly #notifications?: Notifications;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #settling = new Settling();
  readonly #publish = oneAtATime(() =>
    this.#attempt('Events of changed results', () => this.#events.publish()),
  );
  readonly #notify = oneAtATime(() =>
    this.#attempt('Notifications of changed results', () => this.#look()),
  );
  #timer?: NodeJS.Timeout;
  #isRunning = false;

  constructor(options: {
    store: AnnouncementStore;
    events: ResultEvents;
    notifications?: Notifications;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#events = options.events;
    this.#notifications = options.notifications;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  async start(scheduler: SchedulerService): Promise<void> {
    this.#isRunning = true;
    await scheduler.scheduleTask({
      id: TASK_ID,
      frequency: { minutes: 1 },
      timeout: { minutes: 10 },
      initialDelay: { seconds: 5 },
      scope: 'global',
      fn: () => this.announce(),
    });
  }

  stop(): void {
    this.#isRunning = false;
    clearTimeout(this.#timer);
  }

  /** Results changed. */
  wake(): void {
    if (this.#isRunning) {
      this.announce();
    }
  }

  /** Tells of all there is to tell. */
  async announce(): Promise<void> {
    await Promise.all([this.#publish(), this.#notify()]);
  }

  #lookLater(): void {
    if (this.#isRunning && this.#notifications) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#notify();
      }, REST_MS).unref();
    }
  }

  async #look(): Promise<void> {
    if (!this.#notifications) {
      return;
    }
    const { setbacks, sender } = this.#notifications;
    const newest = await this.#store.news('notifications');
    const atRest = this.#settling.look(newest, this.#now());
    if (newest !== undefined && !atRest) {
      this.#lookLater();
    }
    if (atRest || (await sender.isWaiting())) {
      await this.#store.whileHolding('notifications', async hold => {
        if (atRest && newest! > hold.lastId) {
          await setbacks.decide(hold, newest!);
        }
        await sender.send(() => hold.advance(hold.lastId));
      });
    }
  }

  async #attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#logger.warn(`${what} wait for the next try`, error as Error);
    }
  }
}
