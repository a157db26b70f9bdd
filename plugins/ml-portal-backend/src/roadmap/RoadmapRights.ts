import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  roadmapRequestCommentPermission,
  roadmapRequestCreatePermission,
  roadmapRequestDeletePermission,
  roadmapRequestMovePermission,
  roadmapRequestReadPermission,
  roadmapRequestVotePermission,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Evaluator } from '../evaluation/Evaluator';
import { allowedActions } from '../people/allowedActions';
import { CallerCache, callerOf, DECISION_MS } from '../visibility/CallerCache';
import { isDecider, linesOfPerson, personOf } from '../people/Person';
import type { RoadmapAction, RoadmapPerson } from './roadmapRules';

const PERMISSIONS: Record<RoadmapAction, BasicPermission> = {
  read: roadmapRequestReadPermission,
  create: roadmapRequestCreatePermission,
  vote: roadmapRequestVotePermission,
  comment: roadmapRequestCommentPermission,
  move: roadmapRequestMovePermission,
  delete: roadmapRequestDeletePermission,
};

/** Who somebody is to the roadmap, and what the policy lets them do. */
export class RoadmapRights {
  readonly #evaluator: Pick<Evaluator, 'context'>;
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;
  readonly #deciders?: readonly string[];
  readonly #people: CallerCache<RoadmapPerson>;

  constructor(options: {
    evaluator: Pick<Evaluator, 'context'>;
    permissions: PermissionsService;
    userInfo: UserInfoService;
    /** Groups or users; the platform where left out. */
    deciders?: readonly string[];
    now: () => number;
  }) {
    this.#evaluator = options.evaluator;
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
    this.#deciders = options.deciders;
    this.#people = new CallerCache({
      renewMs: DECISION_MS,
      lifeMs: DECISION_MS,
      now: options.now,
    });
  }

  async personOf(credentials: BackstageCredentials): Promise<RoadmapPerson> {
    return this.#people.get(callerOf(credentials), () =>
      this.#ask(credentials),
    );
  }

  async #ask(credentials: BackstageCredentials): Promise<RoadmapPerson> {
    const [person, may] = await Promise.all([
      personOf(credentials, this.#userInfo),
      allowedActions(this.#permissions, PERMISSIONS, credentials),
    ]);
    if (!person) {
      return { userRef: undefined, lines: [], isDecider: false, may };
    }
    const { organization } = await this.#evaluator.context();
    return {
      userRef: person.userEntityRef,
      lines: linesOfPerson(person, organization),
      isDecider: isDecider(person, this.#deciders, organization),
      may,
    };
  }
}
