import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { exemptionRequestPermission } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ModelQueries } from '../database/ModelQueries';
import type { EntityRow, ExemptionRow } from '../database/tables';
import type { Evaluator } from '../evaluation/Evaluator';
import { type Person, personOf } from '../people/Person';
import { EVERYTHING } from '../visibility/Visibility';
import { isOwner, permittedSteps } from './exemptionRules';
import { STEP_NAMES, type StepName, STEPS } from './steps';

/**
 * Backstage takes questions about permissions in bodies of at most 100 kB, and
 * the conditions of a policy stand in them once for each question.
 */
const QUERIES_AT_ONCE = 20;

interface Query {
  permission: ResourcePermission;
  resourceRef: string;
}

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
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  readonly #approvers?: readonly string[];

  constructor(options: {
    models: ModelQueries;
    evaluator: Pick<Evaluator, 'context'>;
    permissions: PermissionsService;
    userInfo: UserInfoService;
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    /** Groups or users; the platform where left out. */
    approvers?: readonly string[];
  }) {
    this.#models = options.models;
    this.#evaluator = options.evaluator;
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
    this.#catalog = options.catalog;
    this.#approvers = options.approvers;
  }

  /** Undefined for services: exemptions are asked for, and decided, by people. */
  async personOf(
    credentials: BackstageCredentials,
  ): Promise<Person | undefined> {
    return personOf(credentials, this.#userInfo);
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

  /** The groups and people who decide, as far as the caller may read them. */
  async approvers(credentials: BackstageCredentials): Promise<string[]> {
    const { organization } = await this.#evaluator.context();
    const entityRefs = this.#approvers ?? organization.platforms;
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...entityRefs],
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials },
    );
    return items.flatMap(entity =>
      entity ? [stringifyEntityRef(entity)] : [],
    );
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
    const asked = rows.flatMap(({ entity_ref: resourceRef }, row) =>
      STEP_NAMES.filter(name => steps[row][name]).map(name => ({
        row,
        name,
        query: { permission: STEPS[name].permission, resourceRef },
      })),
    );
    const allowed = await this.#allowed(
      asked.map(({ query }) => query),
      credentials,
    );
    for (const { row, name, query } of asked) {
      steps[row][name] = allowed(query);
    }
    return steps;
  }

  /** Asks the policy once for each permission and entity. */
  async #allowed(
    queries: Query[],
    credentials: BackstageCredentials,
  ): Promise<(query: Query) => boolean> {
    const keyOf = ({ permission, resourceRef }: Query) =>
      `${permission.name} ${resourceRef}`;
    const wanted = new Map(queries.map(query => [keyOf(query), query]));
    const entries = [...wanted];
    const allowed = new Set<string>();
    for (let start = 0; start < entries.length; start += QUERIES_AT_ONCE) {
      const some = entries.slice(start, start + QUERIES_AT_ONCE);
      const decisions = await this.#permissions.authorize(
        some.map(([, query]) => query),
        { credentials },
      );
      some.forEach(([key], i) => {
        if (decisions[i].result === AuthorizeResult.ALLOW) {
          allowed.add(key);
        }
      });
    }
    return query => allowed.has(keyOf(query));
  }
}
