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
import { EVERYTHING, NOTHING, type Visibility } from './Visibility';

/** Permission allows a minute; half of it keeps a new entity's wait short. */
const REFS_MS = 30_000;
/** A page asks several times: the policy is asked once for them all. */
const DECISION_MS = 5_000;
const MAX_CALLERS = 1_000;

function callerOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
    accessRestrictions?: object;
  };
  return JSON.stringify([
    principal.type,
    principal.userEntityRef ?? principal.subject,
    principal.accessRestrictions,
  ]);
}

/** Keeps an answer per caller for a time. A failure is the next one's to try. */
class CallerCache<T> {
  readonly #entries = new Map<string, { until: number; answer: Promise<T> }>();
  readonly #lifeMs: number;
  readonly #now: () => number;

  constructor(lifeMs: number, now: () => number) {
    this.#lifeMs = lifeMs;
    this.#now = now;
  }

  get(caller: string, ask: () => Promise<T>): Promise<T> {
    const now = this.#now();
    const known = this.#entries.get(caller);
    if (known && known.until > now) {
      return known.answer;
    }
    for (const [key, { until }] of this.#entries) {
      if (until <= now || this.#entries.size >= MAX_CALLERS) {
        this.#entries.delete(key);
      }
    }
    const entry = { until: now + this.#lifeMs, answer: ask() };
    this.#entries.set(caller, entry);
    entry.answer.catch(() => {
      if (this.#entries.get(caller) === entry) {
        this.#entries.delete(caller);
      }
    });
    return entry.answer;
  }
}

/**
 * Answers, for every query of the portal: what may this caller see? It follows
 * the catalog's own read permission. Under a conditional policy the catalog
 * itself says which entities the caller may read. That answer is kept per caller
 * for half a minute, as one object: what is worked out from it can be kept
 * beside it.
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
    this.#decisions = new CallerCache(DECISION_MS, now);
    this.#readable = new CallerCache(REFS_MS, now);
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
      },
      { credentials },
    );
    for await (const page of pages) {
      page.forEach(entity => refs.add(stringifyEntityRef(entity)));
    }
    return refs;
  }
}
