import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  toolEvaluationAnswerPermission,
  toolingDecisionRecordPermission,
  toolingDecisionReviewPermission,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Evaluator } from '../evaluation/Evaluator';
import { linesOfPerson, personOf, refsOfPerson } from '../people/Person';
import { CallerCache, callerOf, DECISION_MS } from '../visibility/CallerCache';
import {
  TOOLING_ACTIONS,
  type ToolingAction,
  type ToolingPerson,
} from './toolingRules';

const PERMISSIONS: Record<ToolingAction, BasicPermission> = {
  evaluate: toolEvaluationAnswerPermission,
  record: toolingDecisionRecordPermission,
  review: toolingDecisionReviewPermission,
};

/** Who somebody is to tools, and what the policy lets them do. */
export class ToolingRights {
  readonly #evaluator: Pick<Evaluator, 'context'>;
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;
  readonly #people: CallerCache<ToolingPerson>;

  constructor(options: {
    evaluator: Pick<Evaluator, 'context'>;
    permissions: PermissionsService;
    userInfo: UserInfoService;
    now: () => number;
  }) {
    this.#evaluator = options.evaluator;
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
    this.#people = new CallerCache({
      renewMs: DECISION_MS,
      lifeMs: DECISION_MS,
      now: options.now,
    });
  }

  async personOf(credentials: BackstageCredentials): Promise<ToolingPerson> {
    return this.#people.get(callerOf(credentials), () =>
      this.#ask(credentials),
    );
  }

  async #ask(credentials: BackstageCredentials): Promise<ToolingPerson> {
    const [person, may] = await Promise.all([
      personOf(credentials, this.#userInfo),
      this.#allowed(credentials),
    ]);
    if (!person) {
      return { userRef: undefined, refs: [], lines: [], may };
    }
    const { organization } = await this.#evaluator.context();
    return {
      userRef: person.userEntityRef,
      refs: refsOfPerson(person),
      lines: linesOfPerson(person, organization),
      may,
    };
  }

  async #allowed(
    credentials: BackstageCredentials,
  ): Promise<Record<ToolingAction, boolean>> {
    const decisions = await this.#permissions.authorize(
      TOOLING_ACTIONS.map(action => ({ permission: PERMISSIONS[action] })),
      { credentials },
    );
    return Object.fromEntries(
      TOOLING_ACTIONS.map((action, i) => [
        action,
        decisions[i].result === AuthorizeResult.ALLOW,
      ]),
    ) as Record<ToolingAction, boolean>;
  }
}
