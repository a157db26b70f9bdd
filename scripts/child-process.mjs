import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { rootDir } from './paths.mjs';
import { onStopRequest } from './stop-requests.mjs';

/**
 * The environment for everything the commands start: `node` is the Node that runs
 * this, and NODE_ENV is left to each tool, because a shell's `production` would
 * change what tests and builds do.
 */
export function childEnv(extra = {}) {
  const { NODE_ENV: _, ...env } = process.env;
  const pathName = Object.keys(env).find(k => k.toUpperCase() === 'PATH');
  const path = [dirname(process.execPath), env[pathName]].join(delimiter);
  return { ...env, [pathName ?? 'PATH']: path, ...extra };
}

/** Runs a program in sight of the terminal; resolves to its exit code. */
export function runShown(file, args, { env, cwd = rootDir } = {}) {
  const child = spawn(file, args, {
    cwd,
    env: childEnv(env),
    stdio: 'inherit',
  });
  // Whoever stops this process means the program it runs.
  const stopListening = onStopRequest(signal => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      stopListening();
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Runs a program out of sight; resolves to its exit code and all it printed. */
export function runHidden(file, args, { env, cwd = rootDir, ...more } = {}) {
  const child = spawn(file, args, {
    cwd,
    env: childEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...more,
  });
  let output = '';
  const collect = chunk => {
    output += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}
