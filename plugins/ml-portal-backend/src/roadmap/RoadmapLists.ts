import {
  daysToFirstAnswer,
  ROADMAP_STATUSES,
  type RoadmapBoard,
  type RoadmapFilter,
  type RoadmapRequest,
  type RoadmapSort,
  type RoadmapStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { PageRequest, RowPage } from '../database/ModelQueries';
import type {
  RequestQueries,
  RequestStanding,
} from '../database/roadmap/RequestQueries';
import { presentOwnLines, type SharedRequest } from '../router/presentRoadmap';
import type { RevisionCache } from '../visibility/RevisionCache';
import type { Visibility } from '../visibility/Visibility';
import { pageOfRanked, ranked } from './ranking';
import type { RequestLister } from './RequestLister';
import type { RoadmapDemand, VisibleDemand } from './RoadmapDemand';
import { mayRequestFor } from './roadmapRules';
import { refuseUnread, type RoadmapViewer } from './RoadmapViewer';

const MOST_IN_COLUMN = 20;

/** A board, but for what is between it and the person who looks at it. */
interface SharedBoard {
  columns: { status: RoadmapStatus; totalItems: number }[];
  /** The first of each column. */
  requests: SharedRequest[];
  daysToFirstAnswer: number | null;
  unanswered: number;
}

/** Reads many requests at once, as one caller may see them. */
export class RoadmapLists {
  readonly #queries: RequestQueries;
  readonly #lister: RequestLister;
  readonly #demand: RoadmapDemand;
  readonly #cache: RevisionCache;

  constructor(options: {
    queries: RequestQueries;
    lister: RequestLister;
    demand: RoadmapDemand;
    cache: RevisionCache;
  }) {
    this.#queries = options.queries;
    this.#lister = options.lister;
    this.#demand = options.demand;
    this.#cache = options.cache;
  }

  async board(
    filter: RoadmapFilter,
    sort: RoadmapSort,
    viewer: RoadmapViewer,
  ): Promise<RoadmapBoard> {
    refuseUnread(viewer.person);
    const { visibility, person } = viewer;
    const demand = await this.#demand.visibleTo(visibility);
    const workOut = () => this.#sharedBoard(filter, sort, demand, viewer);
    const { requests, columns, ...figures } =
      // What one person looks for is of no use to the next.
      filter.mine || filter.q
        ? await workOut()
        : await this.#cache.get(
            visibility,
            demand.revision,
            `roadmap: board ${JSON.stringify([filter, sort])}`,
            workOut,
          );
    const listed = await this.#lister.personal(requests, person);
    return {
      columns: columns.map(column => ({
        ...column,
        items: listed.filter(({ status }) => status === column.status),
      })),
      ...figures,
      mayRequestFor: presentOwnLines(mayRequestFor(person), {
        visibility,
        lines: demand.lines,
      }),
      mayDecide: person.isDecider,
    };
  }

  async list(
    filter: RoadmapFilter,
    sort: RoadmapSort,
    page: PageRequest,
    viewer: RoadmapViewer,
  ): Promise<RowPage<RoadmapRequest>> {
    refuseUnread(viewer.person);
    const { visibility, person } = viewer;
    const demand = await this.#demand.visibleTo(visibility);
    const all = await this.#ranked(filter, sort, demand, viewer);
    const found = pageOfRanked(all, sort, page);
    const shared = await this.#shared(found.rows, demand, visibility);
    const rows = await this.#lister.personal(shared, person);
    return { ...found, rows };
  }

  async #sharedBoard(
    filter: RoadmapFilter,
    sort: RoadmapSort,
    demand: VisibleDemand,
    viewer: RoadmapViewer,
  ): Promise<SharedBoard> {
    const all = await this.#ranked(filter, sort, demand, viewer);
    const columns = ROADMAP_STATUSES.map(status => ({
      status,
      standings: all.filter(standing => standing.status === status),
    }));
    const shown = columns.flatMap(({ standings }) =>
      standings.slice(0, MOST_IN_COLUMN),
    );
    return {
      columns: columns.map(({ status, standings }) => ({
        status,
        totalItems: standings.length,
      })),
      requests: await this.#shared(shown, demand, viewer.visibility),
      daysToFirstAnswer: daysToFirstAnswer(all),
      unanswered: all.filter(({ answeredAt }) => answeredAt === null).length,
    };
  }

  async #ranked(
    filter: RoadmapFilter,
    sort: RoadmapSort,
    demand: VisibleDemand,
    { person, visibility }: RoadmapViewer,
  ) {
    const standings = await this.#queries.standings(filter, {
      visibility,
      lines: demand.lines,
      userRef: person.userRef,
    });
    return ranked(standings, sort, demand);
  }

  async #shared(
    standings: RequestStanding[],
    demand: VisibleDemand,
    visibility: Visibility,
  ): Promise<SharedRequest[]> {
    const rows = await this.#queries.rows(standings.map(({ id }) => id));
    return this.#lister.shared(rows, demand, visibility);
  }
}
