import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runHidden } from './child-process.mjs';
import { cacheDir } from './paths.mjs';
import { lastLines, PlainFailure } from './say.mjs';

export function runNpm(args, cwd) {
  // npm tells its scripts where its own program is; a `npm` on the PATH may be a
  // shell script, which Windows cannot start without a shell.
  const npmProgram = process.env.npm_execpath;
  return npmProgram && /npm-cli\.c?js$/.test(npmProgram)
    ? runHidden(process.execPath, [npmProgram, ...args], { cwd })
    : runHidden('npm', args, { cwd, shell: process.platform === 'win32' });
}

/**
 * The folder of one npm package, fetched into the cache when it is not there yet.
 * None of its scripts are run.
 */
export async function npmPackage(name, version) {
  const home = join(cacheDir, `${name.replace(/\W+/g, '-')}-${version}`);
  const folder = join(home, 'node_modules', ...name.split('/'));
  if (existsSync(folder)) return folder;

  await mkdir(cacheDir, { recursive: true });
  // Fetched beside its place and then moved, so that a half fetched package is never
  // mistaken for a whole one and two commands may run at once.
  const beside = await mkdtemp(join(cacheDir, 'fetching-'));
  await writeFile(join(beside, 'package.json'), '{ "private": true }\n');
  const { code, output } = await runNpm(
    [
      'install',
      `${name}@${version}`,
      `--prefix=${beside}`,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    beside,
  );
  if (code !== 0) {
    await rm(beside, { recursive: true, force: true });
    throw new PlainFailure(
      `npm could not fetch ${name}@${version}; the network, or the registry that npm is set to, may be out of reach.`,
      lastLines(output, 10),
    );
  }
  await rename(beside, home).catch(async error => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}
