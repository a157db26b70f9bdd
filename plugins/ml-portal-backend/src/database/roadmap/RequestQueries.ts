import {
  isOpenRequest,
  ROADMAP_STATUSES,
  type RoadmapFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { listOf } from '../listOf';
import type { RoadmapRequestRow } from './tables';
import { type RequestScope, whereRequests } from './whereRequests';

/** Of a request, what it is counted and sorted by. Times in ms. */
export interface RequestStanding
  extends Pick<
    RoadmapRequestRow,
    'id' | 'status' | 'votes' | 'stage' | 'scope_kind' | 'scope_ref'
  > {
  requestedAt: number;
  answeredAt: number | null;
}

/** A request without its long texts. */
export type ListedRow = Omit<
  RoadmapRequestRow,
  'problem' | 'search_text' | 'business_objective'
>;

const LISTED = [
  'id',
  'title',
  'stage',
  'scope_kind',
  'scope_ref',
  'line_of_business',
  'status',
  'reason',
  'tool',
  'requested_by',
  'requested_at',
  'moved_at',
  'answered_at',
  'votes',
  'comments',
] as const satisfies (keyof ListedRow)[];

/** Reads requests. */
export class RequestQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All requests that fit. */
  async standings(
    filter: RoadmapFilter,
    scope: RequestScope,
  ): Promise<RequestStanding[]> {
    const query = this.#knex('roadmap_requests').select(
      'id',
      'status',
      'votes',
      'stage',
      'scope_kind',
      'scope_ref',
      {
        requestedAt: 'requested_at',
        answeredAt: 'answered_at',
      },
    );
    await whereRequests(query, this.#knex, filter, scope);
    // PostgreSQL returns a bigint as text.
    return (await query).map((row: RequestStanding) => ({
      ...row,
      requestedAt: Number(row.requestedAt),
      answeredAt: row.answeredAt === null ? null : Number(row.answeredAt),
    }));
  }

  /** Those of these requests that are there, in the order of `ids`. */
  async rows(ids: string[]): Promise<ListedRow[]> {
    const rows: ListedRow[] = await this.#knex('roadmap_requests')
      .whereIn('id', ids)
      .select(LISTED);
    const byId = new Map(rows.map(row => [row.id, row]));
    return ids.flatMap(id => byId.get(id) ?? []);
  }

  /** The models that requests name, by request. */
  async namedModels(ids: string[]): Promise<Map<string, string[]>> {
    const rows = await this.#knex('roadmap_named_models')
      .whereIn('request_id', ids)
      .orderBy('entity_ref');
    const byRequest = new Map<string, string[]>();
    for (const { request_id, entity_ref } of rows) {
      const known = byRequest.get(request_id);
      if (known) {
        known.push(entity_ref);
      } else {
        byRequest.set(request_id, [entity_ref]);
      }
    }
    return byRequest;
  }

  /** Models that a request names and that are not in the catalog any more. */
  async goneModels(requestId: string): Promise<string[]> {
    const rows = await this.#knex({ named: 'roadmap_named_models' })
      .leftJoin('entities', known =>
        known
          .on('entities.entity_ref', 'named.entity_ref')
          .andOnVal('entities.role', 'model'),
      )
      .where('named.request_id', requestId)
      .whereNull('entities.entity_ref')
      .orderBy('named.entity_ref')
      .select('named.entity_ref');
    return rows.map(({ entity_ref }) => entity_ref);
  }

  /** Those of these requests that somebody follows. */
  async followedBy(ids: string[], user_ref: string): Promise<Set<string>> {
    const rows = await this.#knex('roadmap_followers')
      .where({ user_ref, following: true })
      .whereRaw('request_id in (?)', [listOf(this.#knex, ids)]);
    return new Set(rows.map(({ request_id }) => request_id));
  }

  /** What open requests are about that name no models. */
  async openScopes(): Promise<
    Pick<RoadmapRequestRow, 'stage' | 'scope_kind' | 'scope_ref'>[]
  > {
    return this.#knex('roadmap_requests')
      .whereIn('status', ROADMAP_STATUSES.filter(isOpenRequest))
      .whereNot('scope_kind', 'models')
      .distinct('stage', 'scope_kind', 'scope_ref');
  }
}
