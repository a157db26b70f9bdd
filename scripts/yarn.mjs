import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runHidden, runShown } from './child-process.mjs';
import { npmPackage, runNpm } from './npm.mjs';
import { inRoot } from './paths.mjs';

export function calledByYarn() {
  return Boolean(process.env.npm_config_user_agent?.startsWith('yarn'));
}

/** yarn itself, of the version that package.json asks for: no corepack needed. */
async function yarnProgram() {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json')));
  const version = packageManager.match(/^yarn@([^+]+)/)[1];
  const folder = await npmPackage('@yarnpkg/cli-dist', version);
  return join(folder, 'bin', 'yarn.js');
}

/** Runs yarn in sight of the terminal; resolves to its exit code. */
export async function runYarn(args, env) {
  return runShown(process.execPath, [await yarnProgram(), ...args], { env });
}

/** Runs yarn out of sight; resolves to its exit code and output. */
export async function runYarnHidden(args, env) {
  return runHidden(process.execPath, [await yarnProgram(), ...args], { env });
}

/**
 * npm is the one client that a fresh machine is known to be set up for, so yarn asks
 * the same registry, unless yarn has been told one of its own.
 */
export async function sameRegistryAsNpm() {
  const ownSettings = join(homedir(), '.yarnrc.yml');
  const isSet =
    process.env.YARN_NPM_REGISTRY_SERVER ||
    (existsSync(ownSettings) &&
      readFileSync(ownSettings, 'utf8').includes('npmRegistryServer'));
  if (isSet) return {};
  const { code, output } = await runNpm(
    ['config', 'get', 'registry', '--loglevel=silent'],
    homedir(),
  );
  const registry = output.trim().replace(/\/$/, '');
  return code === 0 && /^https?:\S+$/.test(registry)
    ? { YARN_NPM_REGISTRY_SERVER: registry }
    : {};
}
