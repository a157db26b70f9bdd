import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, rootDir } from './paths.mjs';

/** The folders of the workspaces, as the `workspaces` of package.json has them. */
export function workspaceDirs() {
  return ['packages', 'plugins']
    .map(parent => inRoot(parent))
    .filter(existsSync)
    .flatMap(parent => readdirSync(parent).map(name => join(parent, name)))
    .filter(folder => existsSync(join(folder, 'package.json')));
}

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort())
    yield* filesUnder(join(path, name));
}

/** One value for the names and contents of files and of all files in folders. */
export function hashOf(paths, ...texts) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(path => [...filesUnder(path)])) {
    hash.update(`${relative(rootDir, file)}\n`).update(readFileSync(file));
  }
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}

export function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
