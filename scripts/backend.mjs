import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { childEnv } from './child-process.mjs';
import { inRoot } from './paths.mjs';

const stopSeconds = 10;

/** Starts the backend from its sources, translated to JavaScript as they load. */
export function startBackend({ address, port, configFiles, dataDir }) {
  const backendDir = inRoot('packages', 'backend');
  const require = createRequire(pathToFileURL(`${backendDir}/package.json`));
  return spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--import',
      pathToFileURL(inRoot('scripts', 'stop-with-parent.mjs')).href,
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      'src/index.ts',
      ...configFiles.flatMap(file => ['--config', file]),
    ],
    {
      cwd: backendDir,
      env: childEnv({
        NODE_ENV: 'production',
        ML_PORTAL_DATA: dataDir,
        // Pages and API on one port, whichever it is.
        APP_CONFIG_app_baseUrl: address,
        APP_CONFIG_backend_baseUrl: address,
        APP_CONFIG_backend_listen_port: String(port),
      }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Out of reach of the terminal's Ctrl-C, so that it is stopped once and in order.
      detached: process.platform !== 'win32',
    },
  );
}

/** Asks the backend to stop, and makes it stop when it takes too long. */
export async function stopBackend(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1000);
  await ended;
  clearTimeout(timer);
}
