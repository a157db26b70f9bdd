import type { Transform } from 'node:stream';
import { parseEntityRef } from '@backstage/catalog-model';
import { DecoratorBase } from '@backstage/plugin-search-backend-node';
import type {
  DocumentDecoratorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  mlRoleOf,
  type Recognition,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** A document of the catalog's own collator; whoever transforms it may leave the type out. */
type CatalogDocument = IndexableDocument & { type?: unknown };

/** Leaves out what ML Portal's own documents tell better. */
class LeaveToMlPortal extends DecoratorBase {
  readonly #recognition: Recognition;

  constructor(recognition: Recognition) {
    super();
    this.#recognition = recognition;
  }

  async initialize(): Promise<void> {}

  async decorate(
    document: CatalogDocument,
  ): Promise<IndexableDocument | undefined> {
    const ref = document.authorization?.resourceRef;
    if (ref === undefined) {
      return document;
    }
    const { kind } = parseEntityRef(ref);
    const spec = { type: String(document.type) };
    return mlRoleOf({ kind, spec }, this.#recognition) ? undefined : document;
  }

  async finalize(): Promise<void> {}
}

/** Keeps each model, store and tool from being found twice. */
export class LeaveToMlPortalFactory implements DocumentDecoratorFactory {
  readonly types = ['software-catalog'];
  readonly #recognition: Recognition;

  constructor(recognition: Recognition) {
    this.#recognition = recognition;
  }

  async getDecorator(): Promise<Transform> {
    return new LeaveToMlPortal(this.#recognition);
  }
}
