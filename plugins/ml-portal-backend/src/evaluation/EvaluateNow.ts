import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { entityEvaluatePermission } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { FactCollector } from '../facts/FactCollector';
import { canSee, type Visibility } from '../visibility/Visibility';
import type { EvaluationReport, Evaluator } from './Evaluator';
import type { ResultRecord } from './toRecord';

/** Evaluates an entity because somebody asks for it. */
export class EvaluateNow {
  readonly #evaluator: Evaluator;
  readonly #facts: FactCollector;
  readonly #permissions: PermissionsService;
  /** Several who ask for the same at once wait for one evaluation. */
  readonly #running = new Map<string, Promise<EvaluationReport>>();

  constructor(options: {
    evaluator: Evaluator;
    facts: FactCollector;
    permissions: PermissionsService;
  }) {
    this.#evaluator = options.evaluator;
    this.#facts = options.facts;
    this.#permissions = options.permissions;
  }

  /**
   * @throws NotFoundError for what is none of the portal's entities, or may not
   * be read; NotAllowedError for who may not have it evaluated
   */
  async evaluate(
    entityRef: string,
    {
      credentials,
      visibility,
    }: {
      credentials: BackstageCredentials;
      visibility: Visibility;
    },
  ): Promise<{ record: ResultRecord; changed: boolean }> {
    const missing = new NotFoundError(
      `There is no model, feature store or tool ${entityRef}`,
    );
    if (!canSee(visibility, entityRef)) {
      throw missing;
    }
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: entityEvaluatePermission, resourceRef: entityRef }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`You may not have ${entityRef} evaluated`);
    }
    const { records, written } = await this.#once(entityRef);
    if (records.length === 0) {
      throw missing;
    }
    return { record: records[0], changed: written.length > 0 };
  }

  #once(entityRef: string): Promise<EvaluationReport> {
    const running = this.#running.get(entityRef);
    if (running) {
      return running;
    }
    const run = (async () => {
      await this.#facts.collectFor([entityRef]);
      return this.#evaluator.evaluateRefs([entityRef]);
    })().finally(() => this.#running.delete(entityRef));
    this.#running.set(entityRef, run);
    return run;
  }
}
