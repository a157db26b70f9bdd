import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** Tools of this project alone; git ignores it, and it may be deleted at any time. */
export const cacheDir = join(rootDir, '.cache');

export const inRoot = (...parts) => join(rootDir, ...parts);
