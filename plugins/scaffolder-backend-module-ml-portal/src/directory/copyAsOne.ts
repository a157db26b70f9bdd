import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, isError } from '@backstage/errors';
import { cp, lstat, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

const TAKEN = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'];
/** No `..`, nothing hidden, no path. */
const FOLDER = /^[A-Za-z0-9][-A-Za-z0-9_.]{0,62}$/;

/** A link could lead a reader of the copy to any file of this machine. */
async function isNoLink(root: string, path: string): Promise<true> {
  const stats = await lstat(path);
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new InputError(
      `${relative(root, path)}: only files and folders can be published`,
    );
  }
  return true;
}

/**
 * Copies `source` to a new folder in `directory`. Who reads there finds all of it
 * or nothing.
 *
 * @returns the path of the new folder
 * @throws InputError for a folder with a name that is none, or links in `source`
 * @throws ConflictError where the folder is there already; it stays as it is
 */
export async function copyAsOne(
  source: string,
  directory: string,
  folder: string,
): Promise<string> {
  if (!FOLDER.test(folder)) {
    throw new InputError(
      `folder: must be letters, digits, "-", "_" and ".", at most 63, got ${JSON.stringify(
        folder.slice(0, 80),
      )}`,
    );
  }
  const target = resolveSafeChildPath(directory, folder);
  await mkdir(directory, { recursive: true });
  const draft = await mkdtemp(join(directory, '.new-'));
  try {
    await cp(source, draft, {
      recursive: true,
      filter: path => isNoLink(source, path),
    });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (isError(error) && TAKEN.includes(String(error.code))) {
      throw new ConflictError(`${folder} is there already`);
    }
    throw error;
  }
  return target;
}
