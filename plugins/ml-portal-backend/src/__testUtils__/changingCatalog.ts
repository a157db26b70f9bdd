import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import {
  createOrganization,
  createToolLookup,
  DEFAULT_RECOGNITION,
  hasRole,
  overlayOrganization,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CatalogContext } from '../evaluation/CatalogReader';
import { READ_AT } from './results';
import { catalogOf } from './services';

/** Documents with the versions that a catalog gives them, by their content. */
export function stamped(documents: Entity[]): Entity[] {
  return documents.map(document => {
    const etag = createHash('sha1')
      .update(JSON.stringify(document))
      .digest('hex');
    return { ...document, metadata: { ...document.metadata, etag } };
  });
}

/** A catalog of which all that it holds can be replaced. */
export function changingCatalog(documents: Entity[] = []) {
  let held = catalogOf(stamped(documents));
  let readsLeft = Infinity;
  const read = () => {
    if (readsLeft <= 0) {
      throw new Error('The catalog is gone');
    }
    readsLeft -= 1;
    return held;
  };
  const catalog = catalogOf([]);
  return Object.assign(catalog, {
    streamEntities: (...args: Parameters<typeof held.streamEntities>) =>
      read().streamEntities(...args),
    getEntitiesByRefs: async (
      ...args: Parameters<typeof held.getEntitiesByRefs>
    ) => read().getEntitiesByRefs(...args),
    /** Has the catalog hold these documents and no others. */
    hold: (next: Entity[]) => {
      held = catalogOf(stamped(next));
    },
    /** Has the catalog fail after it was read so many times more. */
    breakOffAfter: (reads: number) => {
      readsLeft = reads;
    },
  });
}

/** What entities of a catalog with these documents are judged against. */
export function contextOf(
  documents: Entity[],
  readAt: number = READ_AT,
): CatalogContext {
  const members = overlayOrganization([], documents);
  const tools = documents.filter(document =>
    hasRole(document, 'tool', DEFAULT_RECOGNITION),
  );
  return {
    readAt,
    members,
    organization: createOrganization(members, DEFAULT_RECOGNITION),
    tools,
    findTool: createToolLookup(tools, DEFAULT_RECOGNITION),
  };
}
