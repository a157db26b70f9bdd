import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  movesFrom,
  type NewRoadmapRequest,
  type RoadmapMove,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Request } from 'express';
import { audited, type AuditedAct } from '../audit/audited';
import type { ModelQueries } from '../database/ModelQueries';
import type { CommentStore } from '../database/roadmap/CommentStore';
import type { Doing, RequestStore } from '../database/roadmap/RequestStore';
import type { RoadmapCommentRow } from '../database/roadmap/tables';
import type { VoteStore } from '../database/roadmap/VoteStore';
import { checkScope } from './checkScope';
import type { RoadmapDemand } from './RoadmapDemand';
import type { RoadmapNews } from './RoadmapNews';
import { commentNotification, movedNotification } from './roadmapNotification';
import {
  mayDeleteComment,
  mayMove,
  mayRequestFor,
  permittedOn,
  type RoadmapPerson,
} from './roadmapRules';
import { refuseUnread, type RoadmapViewer } from './RoadmapViewer';

/** Who does something with the roadmap, and by which request. */
export interface RoadmapActor extends RoadmapViewer {
  request: Request;
}

/** Somebody who is no service. */
function userOf({ userRef }: RoadmapPerson): string {
  if (userRef === undefined) {
    throw new NotAllowedError('Only people take part in the roadmap');
  }
  return userRef;
}

function allow(permitted: boolean, what: string): void {
  if (!permitted) {
    throw new NotAllowedError(`You may not ${what}`);
  }
}

/**
 * What people do with the roadmap. Every step is audited, checked against what
 * the person may do, and told to those who follow the request.
 */
export class Roadmap {
  readonly #requests: RequestStore;
  readonly #votes: VoteStore;
  readonly #comments: CommentStore;
  readonly #demand: RoadmapDemand;
  readonly #models: ModelQueries;
  readonly #news: RoadmapNews;
  readonly #auditor: AuditorService;
  readonly #onChange: () => void;
  readonly #now: () => number;

  constructor(options: {
    requests: RequestStore;
    votes: VoteStore;
    comments: CommentStore;
    demand: RoadmapDemand;
    models: ModelQueries;
    news: RoadmapNews;
    auditor: AuditorService;
    /** Called after each change. */
    onChange: () => void;
    now: () => number;
  }) {
    this.#requests = options.requests;
    this.#votes = options.votes;
    this.#comments = options.comments;
    this.#demand = options.demand;
    this.#models = options.models;
    this.#news = options.news;
    this.#auditor = options.auditor;
    this.#onChange = options.onChange;
    this.#now = options.now;
  }

  /**
   * @returns its id
   * @throws InputError or NotAllowedError, which say why
   */
  async ask(wanted: NewRoadmapRequest, actor: RoadmapActor): Promise<string> {
    const { title, stage, scope, lineOfBusiness } = wanted;
    const meta = { title, stage, scope, lineOfBusiness };
    return this.#does('create', meta, actor, async (doing, person) => {
      if (!mayRequestFor(person).includes(lineOfBusiness)) {
        throw new NotAllowedError(
          `Only who belongs to ${lineOfBusiness} may ask for it`,
        );
      }
      const { visibility } = actor;
      await checkScope(wanted, visibility, {
        models: this.#models,
        demand: await this.#demand.visibleTo(visibility),
      });
      return (await this.#requests.create(wanted, doing)).id;
    });
  }

  /**
   * @throws InputError, NotFoundError, NotAllowedError or ConflictError, which
   * say why
   */
  async move(
    id: string,
    move: RoadmapMove,
    actor: RoadmapActor,
  ): Promise<void> {
    const { from, to, reason, tool } = move;
    const meta = { id, from, to, reason, tool };
    await this.#does('move', meta, actor, async (doing, person) => {
      await this.#requests.find(id);
      allow(mayMove(person), 'move this request');
      if (!movesFrom(from).includes(to)) {
        throw new InputError(
          `to: from ${from}, a request moves to ${movesFrom(from).join(', ')}`,
        );
      }
      const served = await this.#titleOf(tool, actor);
      await this.#requests.move(id, move, doing, (tx, request, moveId) =>
        this.#news.tell(tx, id, doing, followers =>
          movedNotification(followers, request, {
            id: moveId,
            to,
            reason,
            tool: served,
          }),
        ),
      );
    });
  }

  /** @throws NotFoundError, NotAllowedError or ConflictError, which say why */
  async delete(id: string, actor: RoadmapActor): Promise<void> {
    await this.#does('delete', { id }, actor, async (_, person) => {
      const { status, requested_by } = await this.#requests.find(id);
      const request = { status, requestedBy: requested_by };
      allow(permittedOn(request, person).delete, 'delete this request');
      await this.#requests.delete(id, person.isDecider ? undefined : status);
    });
  }

  /** @throws NotFoundError, NotAllowedError or ConflictError, which say why */
  async vote(id: string, actor: RoadmapActor): Promise<void> {
    await this.#does('vote', { id }, actor, async ({ by, at }, person) => {
      await this.#requests.find(id);
      allow(person.may.vote, 'vote');
      await this.#votes.vote({
        request_id: id,
        user_ref: by,
        line_of_business: person.lines.length === 1 ? person.lines[0] : null,
        at,
      });
    });
  }

  /** @throws as {@link Roadmap.vote} */
  async withdrawVote(id: string, actor: RoadmapActor): Promise<void> {
    await this.#does('withdraw-vote', { id }, actor, async ({ by }, person) => {
      await this.#requests.find(id);
      allow(person.may.vote, 'vote');
      await this.#votes.withdraw(id, by);
    });
  }

  /** @throws NotFoundError or NotAllowedError, which say why */
  async follow(
    id: string,
    following: boolean,
    actor: RoadmapActor,
  ): Promise<void> {
    const name = following ? 'follow' : 'unfollow';
    await this.#does(name, { id }, actor, ({ by }) =>
      this.#requests.follow(id, by, following),
    );
  }

  /** @throws NotFoundError or NotAllowedError, which say why */
  async comment(
    id: string,
    text: string,
    actor: RoadmapActor,
  ): Promise<RoadmapCommentRow> {
    return this.#does('comment', { id }, actor, async (doing, person) => {
      await this.#requests.find(id);
      allow(person.may.comment, 'comment');
      return this.#comments.add(
        { request_id: id, text, ...doing },
        requestedBy => person.isDecider && requestedBy !== doing.by,
        (tx, request, comment) =>
          this.#news.tell(tx, id, doing, followers =>
            commentNotification(followers, request, comment),
          ),
      );
    });
  }

  /** @throws NotFoundError or NotAllowedError, which say why */
  async deleteComment(
    id: string,
    commentId: string,
    actor: RoadmapActor,
  ): Promise<void> {
    const meta = { id, commentId };
    await this.#does('delete-comment', meta, actor, async (_, person) => {
      const comment = await this.#comments.find(id, commentId);
      allow(mayDeleteComment(comment, person), 'delete this comment');
      await this.#comments.delete(id, commentId);
    });
  }

  /** The title of the tool that a delivery names. */
  async #titleOf(
    tool: string | undefined,
    { visibility }: RoadmapActor,
  ): Promise<string | undefined> {
    if (tool === undefined) {
      return undefined;
    }
    const found = await this.#models.find(tool, 'tool', visibility);
    if (!found) {
      throw new InputError(`tool: there is no platform tool ${tool}`);
    }
    return found.title;
  }

  async #does<T>(
    name: string,
    meta: AuditedAct['meta'],
    { person, request }: RoadmapActor,
    act: (doing: Doing, person: RoadmapPerson) => Promise<T>,
  ): Promise<T> {
    const result = await audited(
      this.#auditor,
      { eventId: `roadmap-request-${name}`, request, meta },
      async () => {
        refuseUnread(person);
        return act({ by: userOf(person), at: this.#now() }, person);
      },
    );
    this.#onChange();
    return result;
  }
}
