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
import { chunks } from '../database/chunks';
import type { Evaluator } from './Evaluator';
import type { ResultRecord } from './toRecord';

/**
 * A hint comes before the catalog serves the new version, which may take a
 * while: look several times. What is unchanged costs a read and no write.
 */
const LOOKS_MS = [500, 2_000, 5_000];
/** Looks that are due within this time are one. */
const TOGETHER_MS = 100;

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
  readonly #now: () => number;
  /** When to look at which entity, the next time first. */
  readonly #due = new Map<string, number[]>();
  #timer?: { at: number; handle: NodeJS.Timeout };
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
    now?: () => number;
  }) {
    this.#evaluator = options.evaluator;
    this.#facts = options.facts;
    this.#events = options.events;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#taskId = options.taskId;
    this.#now = options.now ?? Date.now;
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
    clearTimeout(this.#timer?.handle);
    this.#due.clear();
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
    // Each look counts from the newest hint; one that is due sooner stays.
    const [next] = this.#due.get(entityRef) ?? [];
    const looks = LOOKS_MS.map(delay => this.#now() + delay);
    this.#due.set(
      entityRef,
      next !== undefined && next < looks[0] ? [next, ...looks] : looks,
    );
    this.#wakeUp(Math.min(next ?? Infinity, looks[0]));
  }

  /** Sees to it that somebody looks at this time, in ms since the epoch. */
  #wakeUp(at: number): void {
    if (this.#stopped || (this.#timer && this.#timer.at <= at)) {
      return;
    }
    clearTimeout(this.#timer?.handle);
    const handle = setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, at - this.#now());
    this.#timer = { at, handle: handle.unref() };
  }

  /** Looks at what is due, and at what will be in a moment. */
  async #look(): Promise<void> {
    const until = this.#now() + TOGETHER_MS;
    const refs: string[] = [];
    const last: string[] = [];
    let next = Infinity;
    for (const [ref, looks] of this.#due) {
      if (looks[0] <= until) {
        const [, ...later] = looks;
        refs.push(ref);
        if (later.length > 0) {
          this.#due.set(ref, later);
        } else {
          last.push(ref);
          this.#due.delete(ref);
        }
      }
      next = Math.min(next, this.#due.get(ref)?.[0] ?? Infinity);
    }
    if (next < Infinity) {
      this.#wakeUp(next);
    }
    try {
      for (const part of chunks(refs)) {
        await this.#evaluate(part);
      }
      await this.#facts.collectFor(last);
    } catch (error) {
      this.#logger.warn(
        'Changed entities could not be evaluated; the next run will',
        error as Error,
      );
    }
  }

  async #evaluate(refs: string[]): Promise<void> {
    const { records, written } = await this.#evaluator.evaluateRefs(refs);
    const changed = new Set(written);
    const isChangedTool = ({ entity }: ResultRecord) =>
      entity.role === 'tool' && changed.has(entity.entity_ref);
    if (records.some(isChangedTool)) {
      this.#bringRunForward();
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
