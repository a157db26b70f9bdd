import { NotAllowedError } from '@backstage/errors';
import {
  daysToFirstAnswer,
  type DeliveryOutcome,
  offersOf,
  outcomeOf,
  ROADMAP_STATUSES,
  type RoadmapBoard,
  type RoadmapFilter,
  type RoadmapRequest,
  type RoadmapRequestDetails,
  type RoadmapSort,
  type RoadmapStatus,
  type RoadmapVotes,
  type ScopeDemand,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { PageRequest, RowPage } from '../database/ModelQueries';
import type { CommentStore } from '../database/roadmap/CommentStore';
import type { DeliveryQueries } from '../database/roadmap/DeliveryQueries';
import type { DemandQueries } from '../database/roadmap/DemandQueries';
import type {
  RequestQueries,
  RequestStanding,
} from '../database/roadmap/RequestQueries';
import type { RequestStore } from '../database/roadmap/RequestStore';
import type {
  RoadmapCommentRow,
  RoadmapRequestRow,
} from '../database/roadmap/tables';
import {
  presentOwnLines,
  presentTouched,
  presentTrail,
  type SharedRequest,
} from '../router/presentRoadmap';
import type { RevisionCache } from '../visibility/RevisionCache';
import type { Visibility } from '../visibility/Visibility';
import { pageOfRanked, ranked } from './ranking';
import type { RequestLister } from './RequestLister';
import type { RoadmapDemand, VisibleDemand } from './RoadmapDemand';
import { mayRequestFor, type RoadmapPerson } from './roadmapRules';
import { scopeKeyOf } from './scopes';

const MOST_IN_COLUMN = 20;
const MOST_TOUCHED = 100;
const MOST_OFFERS = 50;

/** Who looks at the roadmap, and what they may see. */
export interface RoadmapViewer {
  person: RoadmapPerson;
  visibility: Visibility;
}

/** A board, but for what is between it and the person who looks at it. */
interface SharedBoard {
  columns: { status: RoadmapStatus; totalItems: number }[];
  /** The first of each column. */
  requests: SharedRequest[];
  daysToFirstAnswer: number | null;
  unanswered: number;
}

/** @throws NotAllowedError for whom the policy does not let read */
export function refuseUnread({ may }: RoadmapPerson): void {
  if (!may.read) {
    throw new NotAllowedError('You may not read roadmap requests');
  }
}

/** Reads the roadmap as one caller may see it. */
export class RoadmapReader {
  readonly #queries: RequestQueries;
  readonly #requests: RequestStore;
  readonly #lister: RequestLister;
  readonly #comments: CommentStore;
  readonly #touched: DemandQueries;
  readonly #deliveries: DeliveryQueries;
  readonly #demand: RoadmapDemand;
  readonly #cache: RevisionCache;
  readonly #offersFromModels: number;

  constructor(options: {
    queries: RequestQueries;
    requests: RequestStore;
    lister: RequestLister;
    cache: RevisionCache;
    comments: CommentStore;
    touched: DemandQueries;
    deliveries: DeliveryQueries;
    demand: RoadmapDemand;
    /** What touches fewer models is not offered. */
    offersFromModels: number;
  }) {
    this.#queries = options.queries;
    this.#requests = options.requests;
    this.#lister = options.lister;
    this.#cache = options.cache;
    this.#comments = options.comments;
    this.#touched = options.touched;
    this.#deliveries = options.deliveries;
    this.#demand = options.demand;
    this.#offersFromModels = options.offersFromModels;
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
    // What one person looks for is of no use to the next.
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

  /** @throws NotFoundError where there is no such request */
  async whole(
    id: string,
    viewer: RoadmapViewer,
  ): Promise<RoadmapRequestDetails> {
    refuseUnread(viewer.person);
    const { visibility, person } = viewer;
    const demand = await this.#demand.visibleTo(visibility);
    const row = await this.#requests.find(id);
    const context = { visibility, lines: demand.lines };
    const [shared, touched, gone, outcome, trail] = await Promise.all([
      this.#lister.shared([row], demand, visibility),
      this.#touched.touchedBy(row, context, MOST_TOUCHED),
      visibility.all ? this.#queries.goneModels(id) : [],
      this.#outcome(row, visibility),
      this.#requests.trail(id),
    ]);
    const [listed] = await this.#lister.personal(shared, person);
    return {
      ...listed,
      problem: row.problem,
      businessObjective: row.business_objective,
      touched: touched.map(each => presentTouched(each, context)),
      gone,
      outcome,
      trail: presentTrail(trail),
    };
  }

  /** @throws NotFoundError where there is no such request */
  async votes(id: string, viewer: RoadmapViewer): Promise<RoadmapVotes> {
    refuseUnread(viewer.person);
    const { visibility, person } = viewer;
    const demand = await this.#demand.visibleTo(visibility);
    const row = await this.#requests.find(id);
    const shared = await this.#lister.shared([row], demand, visibility);
    const [{ votes }] = await this.#lister.personal(shared, person);
    return votes;
  }

  /** The most demanded first, without what is asked for already. */
  async offers({ person, visibility }: RoadmapViewer): Promise<ScopeDemand[]> {
    refuseUnread(person);
    const { scopes } = await this.#demand.visibleTo(visibility);
    const asked = await this.#queries.openScopes();
    return offersOf(
      scopes.values(),
      this.#offersFromModels,
      new Set(asked.flatMap(scope => scopeKeyOf(scope) ?? [])),
    ).slice(0, MOST_OFFERS);
  }

  /** @throws NotFoundError where there is no such request */
  async comments(
    id: string,
    page: PageRequest,
    { person }: RoadmapViewer,
  ): Promise<RowPage<RoadmapCommentRow>> {
    refuseUnread(person);
    return this.#comments.list(id, page);
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

  async #outcome(
    row: RoadmapRequestRow,
    visibility: Visibility,
  ): Promise<DeliveryOutcome | null> {
    return row.status === 'delivered'
      ? outcomeOf(await this.#deliveries.delivered(row, visibility))
      : null;
  }
}
