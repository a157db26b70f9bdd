import { Readable } from 'node:stream';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  type FeatureStoreDetails,
  type MlPortalApi,
  SEARCH_DOCUMENT_TYPE,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { featureStoreDocument } from '../documents/featureStoreDocument';
import { modelDocument } from '../documents/modelDocument';
import type { DocumentOptions } from '../documents/toDocument';
import { toolDocument } from '../documents/toolDocument';
import { listAll } from './listAll';

/** A portal that takes longer to answer fails the run. */
const REQUEST_TIMEOUT_MS = 60_000;

/** What the documents are made from. */
export type SearchableApi = Pick<
  MlPortalApi,
  | 'getOrganization'
  | 'getModels'
  | 'getTools'
  | 'getFeatureStores'
  | 'getFeatureStore'
>;

const inTime = () => ({ signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });

/**
 * Streams a document of each model, feature store and tool. A failure ends the
 * stream, and with it the run: Backstage then keeps the index that it has.
 */
export class MlPortalCollatorFactory implements DocumentCollatorFactory {
  readonly type = SEARCH_DOCUMENT_TYPE;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #api: SearchableApi;
  readonly #logger: LoggerService;
  readonly #options: DocumentOptions;

  constructor(
    api: SearchableApi,
    logger: LoggerService,
    options: DocumentOptions,
  ) {
    this.#api = api;
    this.#logger = logger;
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    const { evaluatedAt } = await this.#api.getOrganization({}, inTime());
    if (evaluatedAt === null) {
      // Backstage keeps its index where it gets no document at all.
      this.#logger.info(
        'ML Portal has not evaluated the catalog yet, so there is nothing to index',
      );
      return;
    }
    for await (const model of listAll(page =>
      this.#api.getModels(page, inTime()),
    )) {
      yield modelDocument(model, this.#options);
    }
    for await (const tool of listAll(page =>
      this.#api.getTools(page, inTime()),
    )) {
      yield toolDocument(tool, this.#options);
    }
    for await (const { entityRef } of listAll(page =>
      this.#api.getFeatureStores(page, inTime()),
    )) {
      const store = await this.#findFeatureStore(entityRef);
      if (store) {
        yield featureStoreDocument(store, this.#options);
      }
    }
  }

  /** The list does not name the features of a store. */
  async #findFeatureStore(
    entityRef: string,
  ): Promise<FeatureStoreDetails | undefined> {
    try {
      return await this.#api.getFeatureStore(entityRef, inTime());
    } catch (error) {
      if (isGone(error)) {
        return undefined;
      }
      throw error;
    }
  }
}

/** It left the catalog after the list was read. */
function isGone(error: unknown): boolean {
  return error instanceof ResponseError && error.cause.name === 'NotFoundError';
}
