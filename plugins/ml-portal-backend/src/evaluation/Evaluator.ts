import type { LoggerService } from '@backstage/backend-plugin-api';
import { answersOf } from './answers';
import type { CatalogContext } from './CatalogReader';
import { CatalogRun, type RunOptions, type RunReport } from './CatalogRun';
import type { ResultRecord } from './toRecord';

/**
 * How long a context may serve the evaluation of single entities. Hints and
 * runs tell when it is outdated; this bounds what neither of them tells.
 */
const CONTEXT_MS = 5 * 60_000;

/** What evaluating single entities came to. */
export interface EvaluationReport {
  /** The results, whether or not they changed. */
  records: ResultRecord[];
  /** The references of the results that are new or differ. */
  written: string[];
  /** The references of the results that are no more. */
  removed: string[];
}

/** Reads entities, judges them, and stores what changed. */
export class Evaluator {
  readonly #options: RunOptions;
  readonly #logger: LoggerService;
  readonly #onChange: () => void;
  #context?: { until: number; value: Promise<CatalogContext> };
  /** Other rules, or another configuration, may come with a new process. */
  #completeRunDue = true;

  constructor({
    logger,
    onChange = () => {},
    ...options
  }: RunOptions & {
    logger: LoggerService;
    /** Called when results were written or removed. */
    onChange?: () => void;
  }) {
    this.#options = options;
    this.#logger = logger;
    this.#onChange = onChange;
  }

  /**
   * Evaluates the whole catalog. Stores page by page; removes what left the
   * catalog only when all of it was read.
   *
   * @throws what the catalog or the database throws; what is stored stays
   */
  async evaluateAll(signal?: AbortSignal): Promise<RunReport> {
    const { state, now } = this.#options;
    try {
      const report = await new CatalogRun(this.#options, signal).execute(
        () => this.#currentContext(),
        this.#completeRunDue,
      );
      this.#completeRunDue = false;
      const { entities, judged, written, removed, totalMs, readingMs } = report;
      if (written + removed > 0) {
        this.#onChange();
      }
      this.#logger[written + removed > 0 ? 'info' : 'debug'](
        `Evaluated ${entities} entities in ${totalMs} ms (reading them ${readingMs} ms): ${judged} judged, ${written} written, ${removed} removed`,
      );
      return report;
    } catch (error) {
      await state.failed(now()).catch(() => {
        // With the database gone there is no place to say so but the log.
      });
      throw error;
    }
  }

  /** Evaluates single entities; one that is not in the catalog loses its result. */
  async evaluateRefs(entityRefs: string[]): Promise<EvaluationReport> {
    let report = await this.#evaluateRefs(entityRefs);
    if (report.outdated) {
      // Another replica saw groups, users or tools change.
      this.forgetContext();
      report = await this.#evaluateRefs(entityRefs);
    }
    if (report.written.length + report.removed.length > 0) {
      this.#onChange();
    }
    return report;
  }

  async #evaluateRefs(
    entityRefs: string[],
  ): Promise<EvaluationReport & { outdated: boolean }> {
    const { reader, judge, results, now } = this.#options;
    const readAt = now();
    const entities = await reader.byRefs(entityRefs);
    const context = await this.context();
    const records = await judge.judge(entities, context, readAt);
    const saved = await results.save(records, {
      readAt: context.readAt,
      digest: answersOf(context).digest,
    });
    const known = new Set(records.map(({ entity }) => entity.entity_ref));
    const gone = entityRefs.filter(ref => !known.has(ref));
    const removed = await results.remove(gone, readAt);
    return { records, removed, ...saved };
  }

  /** The context as the catalog has it now; read whole only where it changed. */
  async #currentContext(): Promise<CatalogContext> {
    const { reader, now } = this.#options;
    const known = await this.#context?.value.catch(() => undefined);
    if (known?.version !== undefined) {
      const readAt = now();
      if ((await reader.contextVersion()) === known.version) {
        const context = { ...known, readAt };
        const value = Promise.resolve(context);
        this.#context = { until: readAt + CONTEXT_MS, value };
        return context;
      }
    }
    this.forgetContext();
    return this.context();
  }

  /** The context of evaluations, read anew when it is too old. */
  context(): Promise<CatalogContext> {
    const now = this.#options.now();
    if (!this.#context || this.#context.until <= now) {
      const value = this.#options.reader.readContext();
      const entry = { until: now + CONTEXT_MS, value };
      this.#context = entry;
      value.catch(() => {
        if (this.#context === entry) {
          this.forgetContext();
        }
      });
    }
    return this.#context.value;
  }

  /** Has the next evaluation read groups, users and tools anew. */
  forgetContext(): void {
    this.#context = undefined;
  }
}
