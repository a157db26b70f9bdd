import {
  type LineVelocity,
  type ModelVelocityFilter,
  type ModelVelocitySort,
  type TimeSpan,
  type Velocity,
  velocityFigures,
  velocityMonths,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import type { LineStore, StoredLine } from '../database/LineStore';
import type { PageRequest, RowPage } from '../database/ModelQueries';
import type { VelocityQueries } from '../database/VelocityQueries';
import { dayOf } from '../evaluation/Judge';
import { withNested } from '../rollup/nested';
import { visibleLines } from '../rollup/visibleLines';
import { sortedPage } from '../router/sortedPage';
import { RevisionCache } from '../visibility/RevisionCache';
import type { Visibility } from '../visibility/Visibility';
import { type ModelWithFigures, readCourses } from './courses';
import { modelMatcher } from './modelMatcher';
import { modelOrder } from './modelOrder';
import { periodUpTo } from './period';

/** 50,000 models are some 30 MB. */
const MOST_LISTS = 8;

/** What is asked for, and by whom it is read. */
interface Asked {
  visibility: Visibility;
  period: TimeSpan;
  /** Grows with every change of what the figures are made of. */
  revision: number;
}

/** How quickly models move, as far as the caller may see. */
export class Velocities {
  readonly #queries: VelocityQueries;
  readonly #lines: LineStore;
  readonly #state: EvaluationStateStore;
  readonly #cache: RevisionCache;
  readonly #lists = new RevisionCache(MOST_LISTS);
  readonly #fewest: number;
  readonly #retentionMs: number;
  readonly #now: () => number;

  constructor(options: {
    queries: VelocityQueries;
    lines: LineStore;
    state: EvaluationStateStore;
    cache: RevisionCache;
    /** How many values it takes to tell how they are spread. */
    fewest: number;
    /** How long history is kept. */
    retentionMs: number;
    now: () => number;
  }) {
    this.#queries = options.queries;
    this.#lines = options.lines;
    this.#state = options.state;
    this.#cache = options.cache;
    this.#fewest = options.fewest;
    this.#retentionMs = options.retentionMs;
    this.#now = options.now;
  }

  /** @param days - how many up to today */
  async of(visibility: Visibility, days: number): Promise<Velocity> {
    const { watchedSince, ...asked } = await this.#asked(visibility, days);
    return this.#cache.get(
      visibility,
      asked.revision,
      `velocity ${JSON.stringify([asked.period, watchedSince])}`,
      () => this.#velocity(asked, watchedSince),
    );
  }

  /** A page of models. */
  async models(
    visibility: Visibility,
    { days, ...filter }: ModelVelocityFilter & { days: number },
    sort: ModelVelocitySort,
    page: PageRequest,
  ): Promise<RowPage<ModelWithFigures>> {
    const asked = await this.#asked(visibility, days);
    const order = modelOrder(sort);
    const list = await this.#lists.get(
      visibility,
      asked.revision,
      `list ${JSON.stringify([asked.period, filter, sort])}`,
      async () => {
        const [models, lines] = await Promise.all([
          this.#models(asked),
          this.#lines.list(),
        ]);
        const matching = models.filter(modelMatcher(filter, lines, visibility));
        return sortedPage(matching, order, { limit: matching.length }).rows;
      },
    );
    return sortedPage(list, order, page);
  }

  async #asked(visibility: Visibility, days: number) {
    const state = await this.#state.get();
    return {
      visibility,
      period: periodUpTo(this.#now(), days, this.#retentionMs),
      // Both only ever grow, and so does their sum.
      revision: state.revision + state.registryRevision,
      watchedSince: state.watchedSince,
    };
  }

  /** All models, kept for as long as they serve lists and figures. */
  #models({ visibility, period, revision }: Asked) {
    return this.#lists.get(
      visibility,
      revision,
      `models ${JSON.stringify(period)}`,
      () => readCourses(this.#queries, period, visibility),
    );
  }

  async #velocity(
    asked: Asked,
    watchedSince: number | undefined,
  ): Promise<Velocity> {
    const { period } = asked;
    const [models, lines] = await Promise.all([
      this.#models(asked),
      this.#lines.list(),
    ]);
    const [from, to] = period;
    return {
      ...velocityFigures(models, period, this.#fewest),
      from: dayOf(from),
      to: dayOf(to),
      fewest: this.#fewest,
      watchedSince: watchedSince === undefined ? null : dayOf(watchedSince),
      withRegistry: models.filter(({ changes }) => changes !== null).length,
      linesOfBusiness: this.#byLine(models, lines, asked),
      months: velocityMonths(models, period, this.#fewest),
    };
  }

  #byLine(
    models: ModelWithFigures[],
    lines: StoredLine[],
    { visibility, period }: Asked,
  ): LineVelocity[] {
    const ofLine = new Map<string | null, ModelWithFigures[]>();
    for (const model of models) {
      const known = ofLine.get(model.line) ?? [];
      known.push(model);
      ofLine.set(model.line, known);
    }
    return visibleLines(lines, visibility).refs.map(lineOfBusiness => ({
      lineOfBusiness,
      ...velocityFigures(
        withNested(lineOfBusiness.entityRef, lines).flatMap(
          line => ofLine.get(line) ?? [],
        ),
        period,
        this.#fewest,
      ),
    }));
  }
}
