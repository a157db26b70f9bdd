import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';

interface Lookup {
  entityRefs: string[];
  catalog: CatalogService;
  credentials: BackstageCredentials;
}

/** How long the catalog gets to read new documents. */
export interface Patience {
  attempts: number;
  pauseMs: number;
}

async function knownAmong({
  entityRefs,
  catalog,
  credentials,
}: Lookup): Promise<(string | undefined)[]> {
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind'] },
    { credentials },
  );
  return entityRefs.map((ref, index) => (items[index] ? ref : undefined));
}

/** @throws ConflictError where the catalog has one of the entities already */
export async function refuseKnown(lookup: Lookup): Promise<void> {
  const known = (await knownAmong(lookup)).find(ref => ref !== undefined);
  if (known !== undefined) {
    throw new ConflictError(`${known} is in the catalog already`);
  }
}

/** Waits until the catalog has the entities, so that links to them work. */
export async function awaitEntities(
  lookup: Lookup,
  options: { patience: Patience; logger: LoggerService; signal?: AbortSignal },
): Promise<void> {
  const { patience, logger, signal } = options;
  logger.info('Waiting until the catalog has read it');
  for (let attempt = 0; attempt < patience.attempts; attempt++) {
    const found = await knownAmong(lookup);
    if (!found.includes(undefined)) {
      return;
    }
    await sleep(patience.pauseMs, undefined, { signal });
  }
  logger.warn(
    'The catalog has not read it yet. It will, if it finds nothing wrong.',
  );
}
