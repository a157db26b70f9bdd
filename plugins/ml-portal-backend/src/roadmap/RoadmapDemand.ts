import {
  type Demand,
  DemandCounter,
  demandByScope,
  NO_DEMAND,
  type ScopeDemand,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import type { LineStore, StoredLine } from '../database/LineStore';
import type { DemandQueries } from '../database/roadmap/DemandQueries';
import type { RequestStore } from '../database/roadmap/RequestStore';
import type { RequestStanding } from '../database/roadmap/RequestQueries';
import type { RevisionCache } from '../visibility/RevisionCache';
import { canSee, EVERYTHING, type Visibility } from '../visibility/Visibility';
import { scopeKeyOf } from './scopes';

/** What requests touch now, as far as one caller may see it. */
export interface VisibleDemand {
  lines: StoredLine[];
  /** Grows with results, and with all that others see of requests. */
  revision: number;
  /** Of every scope that touches anything, but for named models. */
  scopes: ReadonlyMap<string, ScopeDemand>;
  of(
    request: Pick<RequestStanding, 'id' | 'stage' | 'scope_kind' | 'scope_ref'>,
  ): Demand;
}

/**
 * Works out what requests touch. That is held until results change: votes and
 * moves do not change it, and requests for the same share it.
 */
export class RoadmapDemand {
  readonly #queries: DemandQueries;
  readonly #requests: Pick<RequestStore, 'revisions'>;
  readonly #lines: LineStore;
  readonly #state: EvaluationStateStore;
  readonly #cache: RevisionCache;

  constructor(options: {
    queries: DemandQueries;
    requests: Pick<RequestStore, 'revisions'>;
    lines: LineStore;
    state: EvaluationStateStore;
    cache: RevisionCache;
  }) {
    this.#queries = options.queries;
    this.#requests = options.requests;
    this.#lines = options.lines;
    this.#state = options.state;
    this.#cache = options.cache;
  }

  async visibleTo(visibility: Visibility): Promise<VisibleDemand> {
    const [{ revision }, changes] = await Promise.all([
      this.#state.get(),
      this.#requests.revisions(),
    ]);
    const lines = await this.#cache.get(EVERYTHING, revision, 'lines', () =>
      this.#lines.list(),
    );
    const [scopes, named] = await Promise.all([
      this.#cache.get(visibility, revision, 'roadmap: scopes', () =>
        this.#byScope(visibility, lines),
      ),
      // Both only ever grow, so their sum grows with either.
      this.#cache.get(
        visibility,
        revision + changes.requests,
        'roadmap: named models',
        () => this.#byRequest(visibility),
      ),
    ]);
    return {
      lines,
      revision: revision + changes.all,
      scopes,
      of: request => {
        const key = scopeKeyOf(request);
        const demand =
          key === undefined ? named.get(request.id) : scopes.get(key)?.demand;
        return demand ?? NO_DEMAND;
      },
    };
  }

  async #byScope(
    visibility: Visibility,
    lines: StoredLine[],
  ): Promise<Map<string, ScopeDemand>> {
    const around = new Map(
      lines.map(({ entityRef, above }) => [
        entityRef,
        [entityRef, ...above].filter(ref => canSee(visibility, ref)),
      ]),
    );
    return demandByScope(
      await this.#queries.tallies(visibility),
      line => around.get(line) ?? [],
    );
  }

  async #byRequest(visibility: Visibility): Promise<Map<string, Demand>> {
    const counters = new Map<string, DemandCounter>();
    for (const tally of await this.#queries.namedTallies(visibility)) {
      const counter = counters.get(tally.requestId) ?? new DemandCounter();
      counters.set(tally.requestId, counter);
      const { line } = tally;
      const known = line !== null && canSee(visibility, line);
      counter.add({ ...tally, line: known ? line : null });
    }
    return new Map([...counters].map(([id, { demand }]) => [id, demand]));
  }
}
