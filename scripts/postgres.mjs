import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { childEnv } from './child-process.mjs';
import { inRoot } from './paths.mjs';
import { PlainFailure } from './say.mjs';

/**
 * Brings up a PostgreSQL of its own for the tests.
 *
 * It lives in a process that watches its standard input and takes the server and its
 * files down when that closes. So they go in every case, even when this process is
 * killed and can do nothing more.
 */
export async function startPostgres() {
  const keeper = spawn(
    process.execPath,
    [inRoot('scripts', 'postgres-keeper.mjs')],
    {
      env: childEnv(),
      stdio: ['pipe', 'pipe', 'inherit'],
      // Ctrl-C reaches the tests first; the server goes after them.
      detached: process.platform !== 'win32',
    },
  );
  const ended = once(keeper, 'exit');
  const url = await Promise.race([
    once(createInterface({ input: keeper.stdout }), 'line').then(
      ([line]) => line,
    ),
    ended.then(() => undefined),
  ]);
  if (!url) {
    throw new PlainFailure(
      'The tests need PostgreSQL, and theirs could not be started. BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING names another server to use.',
    );
  }
  const stop = async () => {
    keeper.stdin.end();
    await ended;
  };
  return { url, stop };
}
