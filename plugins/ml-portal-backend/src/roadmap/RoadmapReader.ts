import { NotAllowedError } from '@backstage/errors';
import {
  daysToFirstAnswer,
  type DeliveryOutcome,
  type Demand,
  offersOf,
  outcomeOf,
  type PermittedOnRequest,
  ROADMAP_STATUSES,
  type RoadmapFilter,
  type RoadmapSort,
  type RoadmapStatus,
  type ScopeDemand,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { StoredLine } from '../database/LineStore';
import type { PageRequest, RowPage } from '../database/ModelQueries';
import type { CommentStore } from '../database/roadmap/CommentStore';
import type { DeliveryQueries } from '../database/roadmap/DeliveryQueries';
import type {
  DemandQueries,
  TouchedRow,
} from '../database/roadmap/DemandQueries';
import type {
  RequestQueries,
  RequestStanding,
} from '../database/roadmap/RequestQueries';
import type { RequestStore } from '../database/roadmap/RequestStore';
import type {
  RoadmapCommentRow,
  RoadmapRequestRow,
  RoadmapTrailRow,
} from '../database/roadmap/tables';
import type { VoteCount, VoteStore } from '../database/roadmap/VoteStore';
import type { Visibility } from '../visibility/Visibility';
import { pageOfRanked, ranked } from './ranking';
import type { RoadmapDemand, VisibleDemand } from './RoadmapDemand';
import { permittedOn, type RoadmapPerson } from './roadmapRules';
import { scopeKeyOf } from './scopes';

const MOST_IN_COLUMN = 20;
const MOST_TOUCHED = 100;
const MOST_OFFERS = 50;

/** Who looks at the roadmap, and what they may see. */
export interface RoadmapViewer {
  person: RoadmapPerson;
  visibility: Visibility;
}

/** A request with all that goes with it in lists. */
export interface ListedRequest {
  row: RoadmapRequestRow;
  namedModels: string[];
  votes: VoteCount[];
  voted: boolean;
  following: boolean;
  demand: Demand;
  permitted: PermittedOnRequest;
}

/** A request, whole. */
export interface WholeRequest extends ListedRequest {
  touched: TouchedRow[];
  /** Empty for whoever may not read everything. */
  gone: string[];
  outcome: DeliveryOutcome | null;
  trail: RoadmapTrailRow[];
}

/** Requests by status, and how they are answered. */
export interface StoredBoard {
  columns: {
    status: RoadmapStatus;
    totalItems: number;
    requests: ListedRequest[];
  }[];
  daysToFirstAnswer: number | null;
  unanswered: number;
}

/** Something of the roadmap, with the lines of business to name in it. */
export interface WithLines<T> {
  found: T;
  lines: StoredLine[];
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
  readonly #votes: VoteStore;
  readonly #comments: CommentStore;
  readonly #touched: DemandQueries;
  readonly #deliveries: DeliveryQueries;
  readonly #demand: RoadmapDemand;
  readonly #offersFromModels: number;

  constructor(options: {
    queries: RequestQueries;
    requests: RequestStore;
    votes: VoteStore;
    comments: CommentStore;
    touched: DemandQueries;
    deliveries: DeliveryQueries;
    demand: RoadmapDemand;
    /** What touches fewer models is not offered. */
    offersFromModels: number;
  }) {
    this.#queries = options.queries;
    this.#requests = options.requests;
    this.#votes = options.votes;
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
  ): Promise<WithLines<StoredBoard>> {
    const { all, demand } = await this.#ranked(filter, sort, viewer);
    const columns = ROADMAP_STATUSES.map(status => ({
      status,
      standings: all.filter(standing => standing.status === status),
    }));
    const shown = columns.flatMap(({ standings }) =>
      standings.slice(0, MOST_IN_COLUMN),
    );
    const listed = await this.#listed(idsOf(shown), demand, viewer);
    const found: StoredBoard = {
      columns: columns.map(({ status, standings }) => ({
        status,
        totalItems: standings.length,
        // One that moved meanwhile shows where it is now.
        requests: listed.filter(({ row }) => row.status === status),
      })),
      daysToFirstAnswer: daysToFirstAnswer(all),
      unanswered: all.filter(({ answeredAt }) => answeredAt === null).length,
    };
    return { found, lines: demand.lines };
  }

  async list(
    filter: RoadmapFilter,
    sort: RoadmapSort,
    page: PageRequest,
    viewer: RoadmapViewer,
  ): Promise<WithLines<RowPage<ListedRequest>>> {
    const { all, demand } = await this.#ranked(filter, sort, viewer);
    const found = pageOfRanked(all, sort, page);
    const rows = await this.#listed(idsOf(found.rows), demand, viewer);
    return { found: { ...found, rows }, lines: demand.lines };
  }

  /** @throws NotFoundError where there is no such request */
  async whole(
    id: string,
    viewer: RoadmapViewer,
  ): Promise<WithLines<WholeRequest>> {
    refuseUnread(viewer.person);
    const { visibility } = viewer;
    const demand = await this.#demand.visibleTo(visibility);
    const row = await this.#requests.find(id);
    const scope = { visibility, lines: demand.lines };
    const [[listed], touched, gone, outcome, trail] = await Promise.all([
      this.#dressed([row], demand, viewer),
      this.#touched.touchedBy(row, scope, MOST_TOUCHED),
      visibility.all ? this.#queries.goneModels(id) : [],
      this.#outcome(row, visibility),
      this.#requests.trail(id),
    ]);
    return {
      found: { ...listed, touched, gone, outcome, trail },
      lines: demand.lines,
    };
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

  async #ranked(
    filter: RoadmapFilter,
    sort: RoadmapSort,
    { person, visibility }: RoadmapViewer,
  ) {
    refuseUnread(person);
    const demand = await this.#demand.visibleTo(visibility);
    const standings = await this.#queries.standings(filter, {
      visibility,
      lines: demand.lines,
      userRef: person.userRef,
    });
    return { all: ranked(standings, sort, demand), demand };
  }

  async #listed(
    ids: string[],
    demand: VisibleDemand,
    viewer: RoadmapViewer,
  ): Promise<ListedRequest[]> {
    return this.#dressed(await this.#queries.rows(ids), demand, viewer);
  }

  async #dressed(
    rows: RoadmapRequestRow[],
    demand: VisibleDemand,
    { person }: RoadmapViewer,
  ): Promise<ListedRequest[]> {
    const ids = rows.map(({ id }) => id);
    const { userRef } = person;
    const [named, counts, voted, followed] = await Promise.all([
      this.#queries.namedModels(ids),
      this.#votes.counts(ids),
      userRef && this.#votes.votedFor(ids, userRef),
      userRef && this.#queries.followedBy(ids, userRef),
    ]);
    const votes = new Map<string, VoteCount[]>(ids.map(id => [id, []]));
    counts.forEach(count => votes.get(count.request_id)!.push(count));
    return rows.map(row => ({
      row,
      namedModels: named.get(row.id) ?? [],
      votes: votes.get(row.id)!,
      voted: Boolean(voted && voted.has(row.id)),
      following: Boolean(followed && followed.has(row.id)),
      demand: demand.of(row),
      permitted: permittedOn(row, person),
    }));
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

function idsOf(standings: RequestStanding[]): string[] {
  return standings.map(({ id }) => id);
}
