import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  type Recognition,
  recognitionFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { CallerCache, callerOf, DECISION_MS } from './CallerCache';
import { EVERYTHING, NOTHING, type Visibility } from './Visibility';

/** A minute is what the contract allows; from two thirds on it is renewed. */
const REFS_MS = 60_000;
const RENEW_REFS_MS = 40_000;
/** The answer is short, and each page of it costs the catalog a whole query. */
const PAGE_SIZE = 10_000;

/** Whether a caller may still see the same, and nothing else. */
function sameRefs(a: Visibility, b: Visibility): boolean {
  return (
    !a.all &&
    !b.all &&
    a.refs.size === b.refs.size &&
    [...a.refs].every(ref => b.refs.has(ref))
  );
}

/**
 * Answers, for every query of the portal: what may this caller see? It follows
 * the catalog's own read permission. Under a conditional policy the catalog
 * itself says which entities the caller may read. That answer is kept per caller
 * for a minute at most, as one object for as long as it stays the same: what is
 * worked out from it can be kept beside it.
 */
export class VisibilityService {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #recognition: Recognition;
  readonly #decisions: CallerCache<PolicyDecision>;
  readonly #readable: CallerCache<Visibility>;

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    recognition: Recognition;
    now?: () => number;
  }) {
    const { now = Date.now } = options;
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#recognition = options.recognition;
    this.#decisions = new CallerCache({
      renewMs: DECISION_MS,
      lifeMs: DECISION_MS,
      now,
    });
    this.#readable = new CallerCache({
      renewMs: RENEW_REFS_MS,
      lifeMs: REFS_MS,
      same: sameRefs,
      now,
    });
  }

  async of(credentials: BackstageCredentials): Promise<Visibility> {
    const caller = callerOf(credentials);
    const decision = await this.#decisions.get(caller, async () => {
      const [answer] = await this.#permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }],
        { credentials },
      );
      return answer;
    });
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return EVERYTHING;
      case AuthorizeResult.CONDITIONAL:
        return this.#readable.get(caller, async () => ({
          all: false,
          refs: await this.#read(credentials),
        }));
      default:
        return NOTHING;
    }
  }

  async #read(credentials: BackstageCredentials): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    const pages = this.#catalog.streamEntities(
      {
        filter: recognitionFilter(
          ['model', 'featureStore', 'tool', 'lineOfBusiness'],
          this.#recognition,
        ),
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        pageSize: PAGE_SIZE,
      },
      { credentials },
    );
    for await (const page of pages) {
      page.forEach(entity => refs.add(stringifyEntityRef(entity)));
    }
    return refs;
  }
}
