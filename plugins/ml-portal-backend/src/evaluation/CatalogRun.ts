import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { DependencyStore } from '../database/DependencyStore';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import type { LineStore } from '../database/LineStore';
import type { JudgedAgainst, ResultStore } from '../database/ResultStore';
import { answersOf } from './answers';
import type { CatalogContext, CatalogReader } from './CatalogReader';
import { dayOf, type Judge } from './Judge';

/** From this share of entities to judge on, all are read whole at once. */
const MANY = 0.2;

/** What a run over the whole catalog did. */
export interface RunReport {
  /** How many entities the catalog holds. */
  entities: number;
  /** How many of them were judged. */
  judged: number;
  written: number;
  removed: number;
  /** How long the run took, and how much of that was waiting for the catalog. */
  totalMs: number;
  readingMs: number;
}

export interface RunOptions {
  reader: CatalogReader;
  judge: Judge;
  results: ResultStore;
  lines: LineStore;
  dependencies: DependencyStore;
  state: EvaluationStateStore;
  now: () => number;
}

function versionsOf(page: Entity[]): Map<string, string> {
  return new Map(
    page.map(entity => [
      stringifyEntityRef(entity),
      entity.metadata.etag ?? '',
    ]),
  );
}

/**
 * One run over the whole catalog. It reads the versions of all entities, and
 * judges those whose version is new or that depend on something that changed.
 * On a new day, or where much changed, it reads and judges them all.
 */
export class CatalogRun {
  readonly #options: RunOptions;
  readonly #signal?: AbortSignal;
  readonly #readAt: number;
  #readingMs = 0;
  #judged = 0;
  #written = 0;

  constructor(options: RunOptions, signal?: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#readAt = options.now();
  }

  /**
   * @param complete - judge every entity, whatever is stored
   * @throws what the catalog or the database throws; what is stored stays, and
   * what is left to be judged stays marked
   */
  async execute(
    context: () => Promise<CatalogContext>,
    complete: boolean,
  ): Promise<RunReport> {
    const { results, lines, dependencies, state, reader, now } = this.#options;
    const day = dayOf(this.#readAt);
    const read = await this.#reading(context());
    await lines.save(read.organization);
    const answers = answersOf(read);
    const marked = await dependencies.update(answers, read.readAt);
    const against = { readAt: read.readAt, digest: answers.digest };
    const all =
      complete ||
      (await state.get()).day !== day ||
      marked > MANY * (await results.count());

    const seen = new Set<string>();
    const pages = all ? reader.mlEntities() : reader.versions();
    const iterator = pages[Symbol.asyncIterator]();
    for (;;) {
      const { done, value: page } = await this.#reading(iterator.next());
      if (done) {
        break;
      }
      this.#signal?.throwIfAborted();
      const versions = versionsOf(page);
      [...versions.keys()].forEach(ref => seen.add(ref));
      const entities = all ? page : await this.#outdated(versions);
      await this.#judge(entities, read, against);
    }
    this.#signal?.throwIfAborted();
    const removed =
      (await results.count()) === seen.size
        ? []
        : await results.removeAllBut(seen, this.#readAt);
    await state.succeeded(this.#readAt, day);
    return {
      entities: seen.size,
      judged: this.#judged,
      written: this.#written,
      removed: removed.length,
      totalMs: now() - this.#readAt,
      readingMs: this.#readingMs,
    };
  }

  /** Reads those entities whose stored result is of another version. */
  async #outdated(versions: Map<string, string>): Promise<Entity[]> {
    const refs = await this.#options.results.outdated(versions);
    return refs.length > 0
      ? this.#reading(this.#options.reader.byRefs(refs))
      : [];
  }

  async #judge(
    entities: Entity[],
    context: CatalogContext,
    against: JudgedAgainst,
  ): Promise<void> {
    if (entities.length === 0) {
      return;
    }
    const { judge, results } = this.#options;
    const records = await judge.judge(entities, context, this.#readAt);
    const { written } = await results.save(records, against);
    this.#judged += records.length;
    this.#written += written.length;
  }

  /** Counts the time that the catalog takes. */
  async #reading<T>(promise: Promise<T>): Promise<T> {
    const start = this.#options.now();
    const value = await promise;
    this.#readingMs += this.#options.now() - start;
    return value;
  }
}
