import type {
  AuditorService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  ExemptionFilter,
  ExemptionPage,
  ExemptionRequest,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Request } from 'express';
import { audited } from '../audit/audited';
import type {
  ExemptionStore,
  StoredExemption,
} from '../database/ExemptionStore';
import {
  documentOf,
  type ModelQueries,
  type PageRequest,
  type RowPage,
} from '../database/ModelQueries';
import type { EntityRow } from '../database/tables';
import type { Evaluator } from '../evaluation/Evaluator';
import { dayOf } from '../evaluation/Judge';
import type { Person } from '../people/Person';
import { canSee, type Visibility } from '../visibility/Visibility';
import type { ExemptionRights } from './ExemptionRights';
import { type StepName, STEPS } from './steps';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A stored exemption, and what the caller may do with it. */
export interface PermittedExemption {
  exemption: StoredExemption;
  permitted: Record<StepName, boolean>;
}

/** Whether somebody may ask for an exemption, and who decides on it. */
type RequestRight = Pick<ExemptionPage, 'mayRequest' | 'approvers'>;

/** Who asks, what they may see, and by which request. */
export interface ExemptionCaller {
  credentials: BackstageCredentials;
  visibility: Visibility;
  request: Request;
}

/**
 * Exemptions from checks: asked for, decided, ended. Every step is audited, and
 * shows in the entity's result at once.
 */
export class Exemptions {
  readonly #store: ExemptionStore;
  readonly #rights: ExemptionRights;
  readonly #models: ModelQueries;
  readonly #evaluator: Pick<Evaluator, 'evaluateRefs'>;
  readonly #auditor: AuditorService;
  readonly #logger: LoggerService;
  readonly #longestDays: number;
  readonly #onChange: () => void;
  readonly #now: () => number;

  constructor(options: {
    store: ExemptionStore;
    rights: ExemptionRights;
    models: ModelQueries;
    evaluator: Pick<Evaluator, 'evaluateRefs'>;
    auditor: AuditorService;
    logger: LoggerService;
    /** How far ahead the last day may lie. */
    longestDays: number;
    /** Called after each step; not every one changes a result. */
    onChange: () => void;
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#rights = options.rights;
    this.#models = options.models;
    this.#evaluator = options.evaluator;
    this.#auditor = options.auditor;
    this.#logger = options.logger;
    this.#longestDays = options.longestDays;
    this.#onChange = options.onChange;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Tells, where one entity is asked about, whether the caller may ask for one,
   * and who decides on it.
   */
  async list(
    filter: ExemptionFilter,
    page: PageRequest,
    { credentials, visibility }: Omit<ExemptionCaller, 'request'>,
  ): Promise<RowPage<PermittedExemption> & RequestRight> {
    const found = await this.#store.list(filter, page, visibility);
    const person = await this.#rights.personOf(credentials);
    const steps = await this.#rights.stepsOf(person, found.rows, credentials);
    const rows = found.rows.map((exemption, i) => ({
      exemption,
      permitted: steps[i],
    }));
    if (!filter.entityRef) {
      return { ...found, rows };
    }
    const { entityRef } = filter;
    const entity = await this.#models.find(entityRef, undefined, visibility);
    const mayRequest =
      entity !== undefined &&
      (await this.#rights.mayRequest(person, entity, credentials));
    return {
      ...found,
      rows,
      mayRequest,
      ...(mayRequest && {
        approvers: await this.#rights.approvers(credentials),
      }),
    };
  }

  /**
   * @throws InputError, NotFoundError, NotAllowedError or ConflictError, which
   * say why
   */
  async request(
    wanted: ExemptionRequest,
    caller: ExemptionCaller,
  ): Promise<PermittedExemption> {
    return this.#audited('request', { ...wanted }, caller, async () => {
      const { credentials, visibility } = caller;
      const { entityRef } = wanted;
      const entity = await this.#models.find(entityRef, undefined, visibility);
      if (!entity) {
        throw new NotFoundError(
          `There is no model, feature store or tool ${entityRef}`,
        );
      }
      this.#validate(wanted, entity);
      const person = await this.#rights.personOf(credentials);
      const may = await this.#rights.mayRequest(person, entity, credentials);
      if (!person || !may) {
        throw new NotAllowedError(
          `Only who owns ${entityRef} may ask for an exemption of it`,
        );
      }
      const exemption = await this.#store.request(
        wanted,
        person.userEntityRef,
        this.#now(),
      );
      return this.#withSteps(exemption, person, credentials);
    });
  }

  /** @throws as {@link Exemptions.request} */
  async take(
    name: StepName,
    id: string,
    comment: string | undefined,
    caller: ExemptionCaller,
  ): Promise<PermittedExemption> {
    return this.#audited(name, { id, comment }, caller, async () => {
      const { credentials, visibility } = caller;
      const row = await this.#store.find(id);
      if (!row || !canSee(visibility, row.entity_ref)) {
        throw new NotFoundError(`There is no exemption ${id}`);
      }
      const { to, from } = STEPS[name];
      const person = await this.#rights.personOf(credentials);
      // Whether the person may is one thing; whether it is still open, another.
      const wasOpen = from.find(status => status === row.status);
      const open = { ...row, status: wasOpen ?? from[from.length - 1] };
      const [steps] = await this.#rights.stepsOf(person, [open], credentials);
      if (!person || !steps[name]) {
        throw new NotAllowedError(
          name !== 'revoke' && person?.userEntityRef === row.requested_by
            ? 'Nobody decides on an exemption that they asked for'
            : `You may not ${name} this exemption`,
        );
      }
      const exemption = await this.#store.take(id, {
        to,
        from,
        by: person.userEntityRef,
        at: this.#now(),
        today: dayOf(this.#now()),
        comment,
      });
      await this.#evaluate(row.entity_ref);
      return this.#withSteps(exemption, person, credentials);
    });
  }

  #validate({ scorecard, check, endsOn }: ExemptionRequest, row: EntityRow) {
    const judged = documentOf(row).scorecards.find(
      ({ id }) => id === scorecard,
    );
    if (!judged) {
      throw new InputError(
        `scorecard: ${row.entity_ref} is not judged by ${scorecard}`,
      );
    }
    if (!judged.checks.some(({ id }) => id === check)) {
      throw new InputError(`check: ${scorecard} has no check ${check}`);
    }
    const today = dayOf(this.#now());
    const last = dayOf(this.#now() + this.#longestDays * DAY_MS);
    if (endsOn < today || endsOn > last) {
      throw new InputError(
        `endsOn: must be a day from ${today} to ${last}, got ${endsOn}`,
      );
    }
  }

  /** The mark on the entity stays where this fails: the next run judges it. */
  async #evaluate(entityRef: string): Promise<void> {
    try {
      await this.#evaluator.evaluateRefs([entityRef]);
    } catch (error) {
      this.#logger.warn(
        `${entityRef} could not be evaluated after a decision; the next run will`,
        error as Error,
      );
    }
  }

  async #withSteps(
    exemption: StoredExemption,
    person: Person,
    credentials: BackstageCredentials,
  ): Promise<PermittedExemption> {
    const [permitted] = await this.#rights.stepsOf(
      person,
      [exemption],
      credentials,
    );
    return { exemption, permitted };
  }

  async #audited<T>(
    name: StepName | 'request',
    meta: Record<string, string | undefined>,
    { request }: ExemptionCaller,
    act: () => Promise<T>,
  ): Promise<T> {
    const result = await audited(
      this.#auditor,
      { eventId: `exemption-${name}`, request, meta },
      act,
    );
    this.#onChange();
    return result;
  }
}
