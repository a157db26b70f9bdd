import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  toolEvaluationAnswerPermission,
  toolingDecisionRecordPermission,
  toolingDecisionReviewPermission,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Evaluator } from '../evaluation/Evaluator';
import { linesOfPerson, personOf, refsOfPerson } from '../people/Person';
import { allowedActions } from '../people/allowedActions';
import { CallerCache, callerOf, DECISION_MS } from '../visibility/CallerCache';
import type { ToolingAction, ToolingPerson } from './toolingRules';

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
      allowedActions(this.#permissions, PERMISSIONS, credentials),
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
}
