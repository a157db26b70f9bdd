import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  evaluateEntity,
  type EvaluationContext,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { MlPortalConfig } from '../config';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import type { LineStore } from '../database/LineStore';
import type { ResultStore } from '../database/ResultStore';
import type { CatalogContext, CatalogReader } from './CatalogReader';
import { type ResultRecord, toRecord } from './toRecord';

/** How long a context may serve the evaluation of single entities. */
const CONTEXT_MS = 30_000;

/** What a run over the whole catalog did. */
export interface RunReport {
  evaluated: number;
  written: number;
  removed: number;
  /** How long the run took, and how much of that was waiting for the catalog. */
  totalMs: number;
  readingMs: number;
}

/** Reads entities, judges them, and stores what changed. */
export class Evaluator {
  readonly #config: MlPortalConfig;
  readonly #reader: CatalogReader;
  readonly #results: ResultStore;
  readonly #lines: LineStore;
  readonly #state: EvaluationStateStore;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #context?: { until: number; value: Promise<CatalogContext> };

  constructor(options: {
    config: MlPortalConfig;
    reader: CatalogReader;
    results: ResultStore;
    lines: LineStore;
    state: EvaluationStateStore;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#config = options.config;
    this.#reader = options.reader;
    this.#results = options.results;
    this.#lines = options.lines;
    this.#state = options.state;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Evaluates the whole catalog. Stores page by page; removes what left the
   * catalog only when all of it was read.
   *
   * @throws what the catalog or the database throws; what is stored stays
   */
  async evaluateAll(signal?: AbortSignal): Promise<RunReport> {
    const readAt = this.#now();
    try {
      const report = await this.#run(readAt, signal);
      await this.#state.succeeded(readAt);
      const { evaluated, written, removed, totalMs, readingMs } = report;
      this.#logger[written + removed > 0 ? 'info' : 'debug'](
        `Evaluated ${evaluated} entities in ${totalMs} ms (reading them ${readingMs} ms): ${written} written, ${removed} removed`,
      );
      return report;
    } catch (error) {
      await this.#state.failed(this.#now()).catch(() => {
        // With the database gone there is no place to say so but the log.
      });
      throw error;
    }
  }

  async #run(readAt: number, signal?: AbortSignal): Promise<RunReport> {
    this.forgetContext();
    const context = await this.context();
    let readingMs = this.#now() - readAt;
    await this.#lines.save(context.organization);
    const seen = new Set<string>();
    let written = 0;
    let waitingSince = this.#now();
    for await (const page of this.#reader.mlEntities()) {
      readingMs += this.#now() - waitingSince;
      signal?.throwIfAborted();
      const records = this.#evaluate(page, context, readAt);
      records.forEach(({ entity }) => seen.add(entity.entity_ref));
      written += (await this.#results.save(records)).length;
      waitingSince = this.#now();
    }
    readingMs += this.#now() - waitingSince;
    signal?.throwIfAborted();
    const removed = await this.#results.removeAllBut(seen, readAt);
    return {
      evaluated: seen.size,
      written,
      removed: removed.length,
      totalMs: this.#now() - readAt,
      readingMs,
    };
  }

  /**
   * Evaluates single entities; one that is not in the catalog loses its result.
   *
   * @returns whether a tool changed, on which models depend
   */
  async evaluateRefs(entityRefs: string[]): Promise<{ toolsChanged: boolean }> {
    const readAt = this.#now();
    const entities = await this.#reader.byRefs(entityRefs);
    const records = this.#evaluate(entities, await this.context(), readAt);
    const changed = new Set(await this.#results.save(records));
    const known = new Set(records.map(({ entity }) => entity.entity_ref));
    const gone = entityRefs.filter(ref => !known.has(ref));
    await this.#results.remove(gone, readAt);
    return {
      toolsChanged: records.some(
        ({ entity }) =>
          entity.role === 'tool' && changed.has(entity.entity_ref),
      ),
    };
  }

  /** The context of evaluations, read anew when it is older than half a minute. */
  context(): Promise<CatalogContext> {
    const now = this.#now();
    if (!this.#context || this.#context.until <= now) {
      const value = this.#reader.readContext();
      this.#context = { until: now + CONTEXT_MS, value };
      value.catch(() => this.forgetContext());
    }
    return this.#context.value;
  }

  /** Has the next evaluation read groups, users and tools anew. */
  forgetContext(): void {
    this.#context = undefined;
  }

  /** What entities are judged against, given groups, users and tools. */
  evaluationContext({
    organization,
    findTool,
  }: Pick<CatalogContext, 'organization' | 'findTool'>): EvaluationContext {
    return {
      recognition: this.#config.recognition,
      organization,
      findTool,
      settings: this.#config.ownership,
      scorecards: this.#config.scorecards,
      today: new Date(this.#now()).toISOString().slice(0, 10),
    };
  }

  #evaluate(
    entities: Entity[],
    context: CatalogContext,
    readAt: number,
  ): ResultRecord[] {
    const evaluationContext = this.evaluationContext(context);
    return entities.flatMap(entity => {
      const evaluation = evaluateEntity(entity, evaluationContext);
      return evaluation ? toRecord(entity, evaluation, readAt) : [];
    });
  }
}
