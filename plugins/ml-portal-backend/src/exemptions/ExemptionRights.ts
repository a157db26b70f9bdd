import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { exemptionRequestPermission } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ModelQueries } from '../database/ModelQueries';
import type { EntityRow, ExemptionRow } from '../database/tables';
import type { Evaluator } from '../evaluation/Evaluator';
import { EVERYTHING } from '../visibility/Visibility';
import { isOwner, permittedSteps, type Person } from './exemptionRules';
import { STEP_NAMES, type StepName, STEPS } from './steps';

const NOTHING = { approve: false, reject: false, revoke: false };

/**
 * Who may do what with exemptions: what the rules allow, as far as the
 * permission policy does not refuse it.
 */
export class ExemptionRights {
  readonly #models: ModelQueries;
  readonly #evaluator: Pick<Evaluator, 'context'>;
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;
  readonly #approvers?: readonly string[];

  constructor(options: {
    models: ModelQueries;
    evaluator: Pick<Evaluator, 'context'>;
    permissions: PermissionsService;
    userInfo: UserInfoService;
    /** Groups or users; the platform where left out. */
    approvers?: readonly string[];
  }) {
    this.#models = options.models;
    this.#evaluator = options.evaluator;
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
    this.#approvers = options.approvers;
  }

  /** Undefined for services: exemptions are asked for, and decided, by people. */
  async personOf(
    credentials: BackstageCredentials,
  ): Promise<Person | undefined> {
    const { type } = credentials.principal as { type?: string };
    return type === 'user'
      ? this.#userInfo.getUserInfo(credentials)
      : undefined;
  }

  async mayRequest(
    person: Person | undefined,
    { entity_ref, owner_ref }: EntityRow,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    if (!person || !isOwner(person, owner_ref)) {
      return false;
    }
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: exemptionRequestPermission, resourceRef: entity_ref }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  /** The steps that a person may take with each of `rows`. */
  async stepsOf(
    person: Person | undefined,
    rows: Pick<ExemptionRow, 'status' | 'requested_by' | 'entity_ref'>[],
    credentials: BackstageCredentials,
  ): Promise<Record<StepName, boolean>[]> {
    if (!person || rows.length === 0) {
      return rows.map(() => NOTHING);
    }
    const { organization } = await this.#evaluator.context();
    const entities = await this.#models.findAll(
      rows.map(row => row.entity_ref),
      EVERYTHING,
    );
    const owners = new Map(
      entities.map(({ entity_ref, owner_ref }) => [entity_ref, owner_ref]),
    );
    const steps = rows.map(row =>
      permittedSteps(
        person,
        {
          status: row.status,
          requestedBy: row.requested_by,
          owner: owners.get(row.entity_ref) ?? null,
        },
        { approvers: this.#approvers, organization },
      ),
    );
    const asked = rows.flatMap(({ entity_ref }, row) =>
      STEP_NAMES.filter(name => steps[row][name]).map(name => ({
        row,
        name,
        query: { permission: STEPS[name].permission, resourceRef: entity_ref },
      })),
    );
    if (asked.length > 0) {
      const decisions = await this.#permissions.authorize(
        asked.map(({ query }) => query),
        { credentials },
      );
      asked.forEach(({ row, name }, i) => {
        steps[row][name] = decisions[i].result === AuthorizeResult.ALLOW;
      });
    }
    return steps;
  }
}
