import {
  type DeliveryOutcome,
  offersOf,
  outcomeOf,
  type RoadmapRequestDetails,
  type RoadmapVotes,
  type ScopeDemand,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { PageRequest, RowPage } from '../database/ModelQueries';
import type { CommentStore } from '../database/roadmap/CommentStore';
import type { DeliveryQueries } from '../database/roadmap/DeliveryQueries';
import type { DemandQueries } from '../database/roadmap/DemandQueries';
import type { RequestQueries } from '../database/roadmap/RequestQueries';
import type { RequestStore } from '../database/roadmap/RequestStore';
import type {
  RoadmapCommentRow,
  RoadmapRequestRow,
} from '../database/roadmap/tables';
import { presentTouched, presentTrail } from '../router/presentRoadmap';
import type { Visibility } from '../visibility/Visibility';
import type { RequestLister } from './RequestLister';
import type { RoadmapDemand } from './RoadmapDemand';
import { refuseUnread, type RoadmapViewer } from './RoadmapViewer';
import { scopeKeyOf } from './scopes';

const MOST_TOUCHED = 100;
const MOST_OFFERS = 50;

/** Reads single requests, and what could be asked for, as one caller may see it. */
export class RoadmapReader {
  readonly #queries: RequestQueries;
  readonly #requests: RequestStore;
  readonly #lister: RequestLister;
  readonly #comments: CommentStore;
  readonly #touched: DemandQueries;
  readonly #deliveries: DeliveryQueries;
  readonly #demand: RoadmapDemand;
  readonly #offersFromModels: number;

  constructor(options: {
    queries: RequestQueries;
    requests: RequestStore;
    lister: RequestLister;
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
    this.#comments = options.comments;
    this.#touched = options.touched;
    this.#deliveries = options.deliveries;
    this.#demand = options.demand;
    this.#offersFromModels = options.offersFromModels;
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
      trail: presentTrail(trail, context),
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

  async #outcome(
    row: RoadmapRequestRow,
    visibility: Visibility,
  ): Promise<DeliveryOutcome | null> {
    return row.status === 'delivered'
      ? outcomeOf(await this.#deliveries.delivered(row, visibility))
      : null;
  }
}
