import type { RootConfigService } from '@backstage/backend-plugin-api';
import { join, resolve } from 'node:path';

/**
 * The folder of this machine that models are published into, one folder each, by
 * templates, and that the catalog reads them from.
 *
 * @returns an absolute path; undefined where `mlPortal.templates.directory` is
 * not set
 * @public
 */
export function readModelDirectory(
  config: RootConfigService,
): string | undefined {
  const directory = config.getOptionalString('mlPortal.templates.directory');
  return directory && resolve(directory);
}

/**
 * The documents of all models in such a folder, as a file pattern. Folders whose
 * names begin with a dot are not among them.
 *
 * @public
 */
export function documentsInDirectory(directory: string): string {
  return join(directory, '*', 'catalog-info.yaml');
}
