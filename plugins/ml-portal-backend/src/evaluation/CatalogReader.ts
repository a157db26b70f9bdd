import { createHash } from 'node:crypto';
import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createOrganization,
  createToolLookup,
  ML_ROLES,
  type Organization,
  type Recognition,
  recognitionFilter,
  type ToolLookup,
} from '@ml-portal/backstage-plugin-ml-portal-common';

const PAGE_SIZE = 500;
/** Each page costs the catalog a whole query; these entities are short. */
const PAGE_SIZE_OF_MEMBERS = 2_000;
const PAGE_SIZE_OF_VERSIONS = 5_000;
/** The catalog takes 100 kB a request, a reference has up to 191 characters. */
const MOST_REFS = 250;

const MEMBERS = [{ kind: 'Group' }, { kind: 'User' }];

/** What groups and users are read for. */
const ORGANIZATION_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.etag',
  'spec.profile.displayName',
  'spec.type',
  'spec.parent',
  'spec.children',
  'spec.members',
  'spec.memberOf',
  'relations',
];

/** What models, stores and tools are read for. */
const ML_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

/** What tells one version of an entity from another. */
const VERSION_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
];

/** What entities are judged against, as read from the catalog at one moment. */
export interface CatalogContext {
  /** When, in ms since the epoch. */
  readAt: number;
  /** Tells it from others that may be read; undefined where nothing does. */
  version?: string;
  /** Groups and users. */
  members: Entity[];
  organization: Organization;
  tools: Entity[];
  findTool: ToolLookup;
}

/** One text for the versions of many entities, in whatever order they come. */
class VersionDigest {
  readonly #versions: string[] = [];
  #complete = true;

  add(entities: Entity[]): void {
    for (const entity of entities) {
      const { etag } = entity.metadata;
      this.#complete &&= Boolean(etag);
      this.#versions.push(`${stringifyEntityRef(entity)} ${etag}`);
    }
  }

  /** Undefined where an entity has no version. */
  get value(): string | undefined {
    return this.#complete
      ? createHash('sha1').update(this.#versions.sort().join()).digest('hex')
      : undefined;
  }
}

/** Reads the catalog with the plugin's own rights. */
export class CatalogReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #recognition: Recognition;
  readonly #now: () => number;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    recognition: Recognition;
    now?: () => number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#recognition = options.recognition;
    this.#now = options.now ?? Date.now;
  }

  async readContext(): Promise<CatalogContext> {
    const readAt = this.#now();
    const digest = new VersionDigest();
    const members: Entity[] = [];
    for await (const page of this.#stream(
      MEMBERS,
      ORGANIZATION_FIELDS,
      PAGE_SIZE_OF_MEMBERS,
    )) {
      digest.add(page);
      members.push(...page);
    }
    const tools: Entity[] = [];
    for await (const page of this.#stream(
      recognitionFilter(['tool'], this.#recognition),
      ML_FIELDS,
    )) {
      digest.add(page);
      tools.push(...page);
    }
    return {
      readAt,
      version: digest.value,
      members,
      organization: createOrganization(members, this.#recognition),
      tools,
      findTool: createToolLookup(tools, this.#recognition),
    };
  }

  /** The `version` that a context would have that was read now. */
  async contextVersion(): Promise<string | undefined> {
    const digest = new VersionDigest();
    for await (const page of this.#stream(
      [...MEMBERS, ...recognitionFilter(['tool'], this.#recognition)],
      VERSION_FIELDS,
      PAGE_SIZE_OF_VERSIONS,
    )) {
      digest.add(page);
    }
    return digest.value;
  }

  /** All lines of business, with what is written of them, page by page. */
  linesOfBusiness(): AsyncIterable<Entity[]> {
    return this.#stream(
      recognitionFilter(['lineOfBusiness'], this.#recognition),
      ['kind', 'metadata'],
    );
  }

  /** All models, stores and tools, page by page. */
  mlEntities(): AsyncIterable<Entity[]> {
    return this.#stream(
      recognitionFilter(ML_ROLES, this.#recognition),
      ML_FIELDS,
    );
  }

  /** Their references and versions alone, page by page. */
  versions(): AsyncIterable<Entity[]> {
    return this.#stream(
      recognitionFilter(ML_ROLES, this.#recognition),
      VERSION_FIELDS,
      PAGE_SIZE_OF_VERSIONS,
    );
  }

  /** Those that exist of the entities asked for, with what all are read for. */
  async byRefs(entityRefs: string[]): Promise<Entity[]> {
    const found: Entity[] = [];
    for (let start = 0; start < entityRefs.length; start += MOST_REFS) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: entityRefs.slice(start, start + MOST_REFS),
          fields: ML_FIELDS,
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      found.push(...items.filter(entity => entity !== undefined));
    }
    return found;
  }

  async *#stream(
    filter: Record<string, string>[],
    fields: string[],
    pageSize: number = PAGE_SIZE,
  ): AsyncIterable<Entity[]> {
    yield* this.#catalog.streamEntities(
      { filter, fields, pageSize },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
  }
}
