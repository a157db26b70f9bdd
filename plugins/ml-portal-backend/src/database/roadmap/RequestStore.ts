import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type {
  NewRoadmapRequest,
  RoadmapMove,
  RoadmapScope,
  RoadmapStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { EVERYTHING } from '../../visibility/Visibility';
import { chunks } from '../chunks';
import { LineStore } from '../LineStore';
import { followAsParticipant, setFollowing } from './followers';
import { lockRequest, noRequest } from './lockRequest';
import {
  readRevisions,
  requestChanged,
  requestsChanged,
  type RoadmapRevisions,
} from './revisions';
import type { RoadmapRequestRow, RoadmapTrailRow } from './tables';
import { stagesTouchedBy } from './touchedStages';

/** What goes with a request, and goes away with it. */
const CHILD_TABLES = [
  'roadmap_named_models',
  'roadmap_trail',
  'roadmap_votes',
  'roadmap_followers',
  'roadmap_comments',
  'roadmap_deliveries',
] as const;

/** Who did something, and when, in ms. */
export interface Doing {
  by: string;
  at: number;
}

function refOf(scope: RoadmapScope): string | null {
  switch (scope.kind) {
    case 'receivingTeam':
      return scope.team;
    case 'lineOfBusiness':
      return scope.lineOfBusiness;
    default:
      return null;
  }
}

function refuseOther(seen: RoadmapStatus, now: RoadmapStatus): void {
  if (now !== seen) {
    throw new ConflictError(`The request is ${now} meanwhile`);
  }
}

/** Keeps requests, what they are about, and how they moved. */
export class RequestStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async revisions(): Promise<RoadmapRevisions> {
    return readRevisions(this.#knex);
  }

  /** @throws NotFoundError where there is no such request */
  async find(id: string): Promise<RoadmapRequestRow> {
    const row = await this.#knex('roadmap_requests').where({ id }).first();
    if (!row) {
      throw noRequest(id);
    }
    return row;
  }

  async create(
    { title, problem, scope, ...request }: NewRoadmapRequest,
    { by, at }: Doing,
  ): Promise<RoadmapRequestRow> {
    const row: RoadmapRequestRow = {
      id: randomUUID(),
      title,
      problem,
      search_text: `${title}\n${problem}`.toLowerCase(),
      business_objective: request.businessObjective ?? null,
      stage: request.stage,
      scope_kind: scope.kind,
      scope_ref: refOf(scope),
      line_of_business: request.lineOfBusiness,
      status: 'proposed',
      reason: null,
      tool: null,
      requested_by: by,
      requested_at: at,
      moved_at: at,
      answered_at: null,
      votes: 0,
      comments: 0,
    };
    const models = scope.kind === 'models' ? new Set(scope.models) : [];
    await this.#knex.transaction(async tx => {
      await tx('roadmap_requests').insert(row);
      const named = [...models].map(entity_ref => ({
        request_id: row.id,
        entity_ref,
      }));
      for (const part of chunks(named)) {
        await tx('roadmap_named_models').insert(part);
      }
      await this.#log(tx, row.id, { to: row.status }, { by, at });
      await followAsParticipant(tx, row.id, by);
      await requestsChanged(tx);
    });
    return row;
  }

  /**
   * Moves a request to another status, which answers it. On delivery, what it
   * touches is kept.
   *
   * @param also - what is written with it, all or nothing
   * @throws NotFoundError where there is no such request; ConflictError where it
   * is not in the status any more that it was seen in
   */
  async move(
    id: string,
    move: RoadmapMove,
    { by, at }: Doing,
    also: (
      tx: Knex.Transaction,
      request: RoadmapRequestRow,
      moveId: number,
    ) => Promise<void>,
  ): Promise<void> {
    const { from, to, reason, tool } = move;
    await this.#knex.transaction(async tx => {
      const request = await lockRequest(tx, id);
      refuseOther(from, request.status);
      await tx('roadmap_requests')
        .where({ id })
        .update({
          status: to,
          reason: to === 'declined' ? reason : null,
          tool: to === 'delivered' ? tool : null,
          moved_at: at,
          answered_at: request.answered_at ?? at,
        });
      await tx('roadmap_deliveries').where({ request_id: id }).delete();
      if (to === 'delivered') {
        await this.#keepTouched(tx, request);
      }
      const moveId = await this.#log(tx, id, move, { by, at });
      await requestChanged(tx);
      await also(tx, request, moveId);
    });
  }

  /**
   * @param seen - the status that it may be deleted in; any where left out
   * @throws NotFoundError where there is no such request, or not any more;
   * ConflictError where it was moved meanwhile
   */
  async delete(id: string, seen?: RoadmapStatus): Promise<void> {
    await this.#knex.transaction(async tx => {
      const { status } = await lockRequest(tx, id);
      refuseOther(seen ?? status, status);
      // SQLite cascades only where the connection says so.
      for (const table of CHILD_TABLES) {
        await tx<{ request_id: string }>(table)
          .where({ request_id: id })
          .delete();
      }
      await tx('roadmap_requests').where({ id }).delete();
      await requestsChanged(tx);
    });
  }

  /**
   * Has somebody follow a request from now on, or not any more.
   *
   * @throws NotFoundError where there is no such request
   */
  async follow(id: string, userRef: string, following: boolean): Promise<void> {
    await this.#knex.transaction(async tx => {
      await lockRequest(tx, id);
      await setFollowing(tx, id, userRef, following);
    });
  }

  /** All moves of a request, the oldest first. */
  async trail(request_id: string): Promise<RoadmapTrailRow[]> {
    return this.#knex('roadmap_trail').where({ request_id }).orderBy('id');
  }

  async #keepTouched(
    tx: Knex.Transaction,
    request: RoadmapRequestRow,
  ): Promise<void> {
    const touched = stagesTouchedBy(request, tx, {
      visibility: EVERYTHING,
      lines: await new LineStore(tx).list(),
    }).select(
      tx.raw('? as request_id', [request.id]),
      'stages.entity_ref',
      'stages.status',
    );
    await tx
      .into(tx.raw('roadmap_deliveries (request_id, entity_ref, status)'))
      .insert(touched);
  }

  async #log(
    tx: Knex.Transaction,
    request_id: string,
    { to, reason, tool }: Pick<RoadmapMove, 'to' | 'reason' | 'tool'>,
    { by, at }: Doing,
  ): Promise<number> {
    const [{ id }] = await tx('roadmap_trail')
      .insert({
        request_id,
        status: to,
        by,
        at,
        reason: reason ?? null,
        tool: tool ?? null,
      })
      .returning('id');
    return Number(id);
  }
}
