import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { convertPathToPattern, glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from '../usage/UsageError';

const USUAL_NAME = 'catalog-info.yaml';
const ALWAYS_IGNORED = ['**/node_modules/**', '**/.git/**'];

/** Where to look, and on which system. */
export interface Surroundings {
  /** The working folder. */
  cwd: string;
  platform: NodeJS.Platform;
}

/** Windows separates folders by what escapes a letter in a pattern. */
export function toPattern(path: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function matching(pattern: string, ignore: string[], cwd: string) {
  return glob([pattern], {
    cwd,
    ignore: [...ALWAYS_IGNORED, ...ignore],
    // A `.backstage` folder is a usual place.
    dot: true,
    expandDirectories: false,
  });
}

/** The files of one argument: itself, those below it, or those it matches. */
async function filesOf(
  path: string,
  ignore: string[],
  { cwd, platform }: Surroundings,
): Promise<string[]> {
  const kind = await kindOf(resolve(cwd, path));
  const plain = toPattern(path, platform);
  if (kind === 'file') {
    return [plain];
  }
  if (kind === 'folder') {
    const folder = convertPathToPattern(path).replace(/\/+$/, '');
    return matching(`${folder}/**/${USUAL_NAME}`, ignore, cwd);
  }
  if (!isDynamicPattern(plain)) {
    throw new UsageError(`${path}: there is no such file`);
  }
  return matching(plain, ignore, cwd);
}

/** The same file under several names counts once. */
async function withoutTwins(files: string[], cwd: string): Promise<string[]> {
  const paths = await Promise.all(
    files.map(async file => {
      const path = resolve(cwd, file);
      return realpath(path).catch(() => path);
    }),
  );
  const first = new Map<string, string>();
  paths.forEach((path, index) => {
    if (!first.has(path)) {
      first.set(path, files[index]);
    }
  });
  return [...first.values()];
}

/**
 * The files that paths name, in order, with `/` between folders.
 *
 * @throws UsageError that names the path without a file
 */
export async function findFiles(
  paths: string[],
  ignore: string[],
  surroundings: Surroundings,
): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths.length > 0 ? paths : [`**/${USUAL_NAME}`]) {
    const files = await filesOf(path, ignore, surroundings);
    if (files.length === 0) {
      throw new UsageError(`${path}: no file matches`);
    }
    found.push(...files.sort());
  }
  return withoutTwins(found, surroundings.cwd);
}
