import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  ML_PORTAL_ENTITY_CHANGED_TOPIC,
  readEntityChangedEvent,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import type { FactCollector } from '../facts/FactCollector';
import type { Evaluator } from './Evaluator';

/**
 * A hint comes before the catalog serves the new version, which may take a
 * while: look several times. What is unchanged costs a read and no write.
 */
const LOOKS_MS = [500, 2_000, 5_000];
const LAST_LOOK_MS = LOOKS_MS[LOOKS_MS.length - 1];
const MOST_REFS = 200;

/**
 * Follows the catalog's changes between runs: a changed model, store or tool is
 * evaluated within seconds; a changed group, user or tool, on which others
 * depend, brings the next run forward.
 */
export class ChangeFollower {
  readonly #evaluator: Pick<Evaluator, 'evaluateRefs' | 'forgetContext'>;
  readonly #facts: Pick<FactCollector, 'collectFor'>;
  readonly #events: EventsService;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #taskId: string;
  readonly #pending = new Map<number, Set<string>>();
  readonly #timers = new Map<number, NodeJS.Timeout>();
  #runTimer?: NodeJS.Timeout;
  #stopped = false;

  constructor(options: {
    evaluator: Pick<Evaluator, 'evaluateRefs' | 'forgetContext'>;
    facts: Pick<FactCollector, 'collectFor'>;
    events: EventsService;
    scheduler: SchedulerService;
    logger: LoggerService;
    /** The scheduled task that evaluates the whole catalog. */
    taskId: string;
  }) {
    this.#evaluator = options.evaluator;
    this.#facts = options.facts;
    this.#events = options.events;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#taskId = options.taskId;
  }

  async start(): Promise<void> {
    await this.#events.subscribe({
      id: 'ml-portal-change-follower',
      topics: [ML_PORTAL_ENTITY_CHANGED_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const event = readEntityChangedEvent(eventPayload);
        if (event) {
          this.#hint(event.entityRef);
        }
      },
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#timers.forEach(timer => clearTimeout(timer));
    this.#timers.clear();
    this.#pending.clear();
    clearTimeout(this.#runTimer);
  }

  #hint(entityRef: string): void {
    if (this.#stopped) {
      return;
    }
    const { kind } = parseEntityRef(entityRef);
    if (['group', 'user'].includes(kind.toLowerCase())) {
      this.#bringRunForward();
      return;
    }
    for (const delay of LOOKS_MS) {
      const pending = this.#pending.get(delay) ?? new Set();
      this.#pending.set(delay, pending.add(entityRef));
      if (!this.#timers.has(delay)) {
        const timer = setTimeout(() => this.#look(delay), delay);
        this.#timers.set(delay, timer.unref());
      }
    }
  }

  async #look(delay: number): Promise<void> {
    const refs = [...(this.#pending.get(delay) ?? [])];
    this.#pending.delete(delay);
    this.#timers.delete(delay);
    try {
      for (let start = 0; start < refs.length; start += MOST_REFS) {
        const part = refs.slice(start, start + MOST_REFS);
        const { records, written } = await this.#evaluator.evaluateRefs(part);
        const changed = new Set(written);
        if (
          records.some(
            ({ entity }) =>
              entity.role === 'tool' && changed.has(entity.entity_ref),
          )
        ) {
          this.#bringRunForward();
        }
        if (delay === LAST_LOOK_MS) {
          await this.#facts.collectFor(part);
        }
      }
    } catch (error) {
      this.#logger.warn(
        'Changed entities could not be evaluated; the next run will',
        error as Error,
      );
    }
  }

  #bringRunForward(): void {
    this.#evaluator.forgetContext();
    if (this.#stopped) {
      return;
    }
    this.#runTimer ??= setTimeout(() => {
      this.#runTimer = undefined;
      this.#scheduler.triggerTask(this.#taskId).catch(error => {
        if (isError(error) && error.name === 'ConflictError') {
          // A run is under way, and may have read the catalog too early.
          this.#bringRunForward();
        } else {
          this.#logger.warn('The next run could not be brought forward', error);
        }
      });
    }, LOOKS_MS[1]).unref();
  }
}
