import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type Recognition,
  recognitionFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { EVERYTHING, NOTHING, type Visibility } from './Visibility';

/** Permission allows a minute; half of it keeps a new entity's wait short. */
const CACHE_MS = 30_000;
const MAX_CALLERS = 1_000;

interface CachedRefs {
  until: number;
  refs: Promise<ReadonlySet<string>>;
}

function callerOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  return `${principal.type}:${principal.userEntityRef ?? principal.subject}`;
}

/**
 * Answers, for every query of the portal: what may this caller see? It follows
 * the catalog's own read permission. Under a conditional policy the catalog
 * itself says which entities the caller may read; the answer is kept per caller
 * for half a minute.
 */
export class VisibilityService {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #recognition: Recognition;
  readonly #now: () => number;
  readonly #cache = new Map<string, CachedRefs>();

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    recognition: Recognition;
    now?: () => number;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#recognition = options.recognition;
    this.#now = options.now ?? Date.now;
  }

  async of(credentials: BackstageCredentials): Promise<Visibility> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return EVERYTHING;
      case AuthorizeResult.CONDITIONAL:
        return { all: false, refs: await this.#refs(credentials) };
      default:
        return NOTHING;
    }
  }

  #refs(credentials: BackstageCredentials): Promise<ReadonlySet<string>> {
    const caller = callerOf(credentials);
    const now = this.#now();
    const cached = this.#cache.get(caller);
    if (cached && cached.until > now) {
      return cached.refs;
    }
    for (const [key, { until }] of this.#cache) {
      if (until <= now || this.#cache.size >= MAX_CALLERS) {
        this.#cache.delete(key);
      }
    }
    const refs = this.#read(credentials);
    const entry = { until: now + CACHE_MS, refs };
    this.#cache.set(caller, entry);
    // A failure is the next caller's to try again.
    refs.catch(() => {
      if (this.#cache.get(caller) === entry) {
        this.#cache.delete(caller);
      }
    });
    return refs;
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
