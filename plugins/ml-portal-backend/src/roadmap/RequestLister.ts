import type { RoadmapRequest } from '@ml-portal/backstage-plugin-ml-portal-common';
import type {
  ListedRow,
  RequestQueries,
} from '../database/roadmap/RequestQueries';
import type { VoteCount, VoteStore } from '../database/roadmap/VoteStore';
import { presentRequest, type SharedRequest } from '../router/presentRoadmap';
import type { Visibility } from '../visibility/Visibility';
import type { VisibleDemand } from './RoadmapDemand';
import { permittedOn, type RoadmapPerson } from './roadmapRules';

/** Reads what goes with requests in lists. */
export class RequestLister {
  readonly #queries: RequestQueries;
  readonly #votes: VoteStore;

  constructor(options: { queries: RequestQueries; votes: VoteStore }) {
    this.#queries = options.queries;
    this.#votes = options.votes;
  }

  /** What is the same for all who may see the same. */
  async shared(
    rows: ListedRow[],
    demand: VisibleDemand,
    visibility: Visibility,
  ): Promise<SharedRequest[]> {
    const ids = rows.map(({ id }) => id);
    const [named, counts] = await Promise.all([
      this.#queries.namedModels(ids),
      this.#votes.counts(ids),
    ]);
    const votes = new Map<string, VoteCount[]>(ids.map(id => [id, []]));
    counts.forEach(count => votes.get(count.request_id)!.push(count));
    const context = { visibility, lines: demand.lines };
    return rows.map(row =>
      presentRequest(
        {
          row,
          namedModels: named.get(row.id) ?? [],
          votes: votes.get(row.id)!,
          demand: demand.of(row),
        },
        context,
      ),
    );
  }

  /** Adds what is between a request and the person who looks at it. */
  async personal(
    requests: SharedRequest[],
    person: RoadmapPerson,
  ): Promise<RoadmapRequest[]> {
    const ids = requests.map(({ id }) => id);
    const { userRef } = person;
    const [voted, followed] =
      userRef === undefined
        ? [new Set<string>(), new Set<string>()]
        : await Promise.all([
            this.#votes.votedFor(ids, userRef),
            this.#queries.followedBy(ids, userRef),
          ]);
    return requests.map(request => ({
      ...request,
      votes: { ...request.votes, mine: voted.has(request.id) },
      following: followed.has(request.id),
      permitted: permittedOn(request, person),
    }));
  }
}
