import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { UsageError } from '../usage/UsageError';
import { startingDocument } from './startingDocument';

const USUAL_FILE = 'catalog-info.yaml';

const REASONS: Record<string, string> = {
  EEXIST: 'stands there already; nothing was written',
  ENOENT: 'its folder does not exist',
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
};

/**
 * Writes a document to begin with.
 *
 * @returns the name of the file
 * @throws UsageError where the file is there already, or cannot be written
 */
export async function writeStart(
  cwd: string,
  file: string = USUAL_FILE,
): Promise<string> {
  const path = resolve(cwd, file);
  try {
    await writeFile(path, startingDocument(basename(resolve(path, '..'))), {
      flag: 'wx',
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file}: ${(code && REASONS[code]) ?? message}`);
  }
  return file;
}
