import type { AuditorService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type {
  NewToolingDecision,
  ToolingReview,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { audited, type AuditedAct } from '../audit/audited';
import type { Doing } from '../database/roadmap/RequestStore';
import {
  type DecisionStore,
  noDecision,
} from '../database/tooling/DecisionStore';
import type { ToolingDecisionRow } from '../database/tooling/tables';
import { canSee } from '../visibility/Visibility';
import {
  mayDecideFor,
  permittedOnDecision,
  type ToolingActor,
  type ToolingViewer,
  userOf,
} from './toolingRules';

/** The end of a decision. */
export type Ending = Pick<ToolingReview, 'changedAt' | 'comment'>;

/**
 * What people of a line of business do with its tooling decisions. Every step is
 * audited, and checked against what the person may do.
 */
export class ToolingDecisions {
  readonly #store: DecisionStore;
  readonly #auditor: AuditorService;
  readonly #onChange: () => void;
  readonly #now: () => number;

  constructor(options: {
    store: DecisionStore;
    auditor: AuditorService;
    /** Called after each change. */
    onChange: () => void;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#auditor = options.auditor;
    this.#onChange = options.onChange;
    this.#now = options.now;
  }

  /**
   * A decision whose line of business the viewer may see.
   *
   * @throws NotFoundError where there is none
   */
  async find(
    id: string,
    { visibility }: Pick<ToolingViewer, 'visibility'>,
  ): Promise<ToolingDecisionRow> {
    const row = await this.#store.find(id);
    if (!canSee(visibility, row.line_of_business)) {
      throw noDecision(id);
    }
    return row;
  }

  /**
   * @returns its id
   * @throws NotAllowedError or ConflictError, which say why
   */
  async record(
    decision: NewToolingDecision,
    actor: ToolingActor,
  ): Promise<string> {
    const { lineOfBusiness, stage, tool, reviewOn } = decision;
    const meta = { lineOfBusiness, stage, tool, reviewOn };
    return this.#does('record', meta, actor, async doing => {
      if (!mayDecideFor(actor).includes(lineOfBusiness)) {
        throw new NotAllowedError(
          `Only who belongs to ${lineOfBusiness} and may record decisions does so for it`,
        );
      }
      return this.#store.record(decision, doing);
    });
  }

  /** @throws NotFoundError, NotAllowedError or ConflictError, which say why */
  async review(
    id: string,
    review: ToolingReview,
    actor: ToolingActor,
  ): Promise<void> {
    const meta = { id, reviewOn: review.reviewOn };
    await this.#does('review', meta, actor, async doing => {
      await this.#mayChange(id, actor);
      await this.#store.review(id, review, doing);
    });
  }

  /** @throws NotFoundError, NotAllowedError or ConflictError, which say why */
  async end(id: string, ending: Ending, actor: ToolingActor): Promise<void> {
    await this.#does('end', { id }, actor, async doing => {
      await this.#mayChange(id, actor);
      await this.#store.end(id, ending, doing);
    });
  }

  async #mayChange(id: string, actor: ToolingActor): Promise<void> {
    const row = await this.find(id, actor);
    // Whether it ended meanwhile is for the store to say.
    const asSeen = { ...row, status: 'in-force' as const };
    if (!permittedOnDecision(asSeen, actor.person).review) {
      throw new NotAllowedError(
        `Only who belongs to ${row.line_of_business} reviews and ends its decisions`,
      );
    }
  }

  async #does<T>(
    name: string,
    meta: AuditedAct['meta'],
    { person, request }: ToolingActor,
    act: (doing: Doing) => Promise<T>,
  ): Promise<T> {
    const result = await audited(
      this.#auditor,
      { eventId: `tooling-decision-${name}`, request, meta },
      async () => act({ by: userOf(person), at: this.#now() }),
    );
    this.#onChange();
    return result;
  }
}
