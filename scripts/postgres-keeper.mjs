// A process that keeps one PostgreSQL server for as long as its standard input is open.
// It prints the server's address once it accepts connections.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from './ports.mjs';
import { prepareServerFiles, serverUser } from './postgres-files.mjs';
import { lastLines } from './say.mjs';

const env = { ...process.env, LC_ALL: 'C' };
let files;
let server;

async function stop(code) {
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit');
    // PostgreSQL's fast shutdown: open connections are cut, nothing is waited for.
    server.kill('SIGINT');
    await ended;
  }
  if (files)
    rmSync(files.home, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

async function fail(message) {
  process.stderr.write(`PostgreSQL: ${lastLines(message, 15)}\n`);
  await stop(1);
}

function createCluster(user, password) {
  const passwordFile = join(files.home, 'password');
  // No secret: this server is for one test run, and reachable from this machine only.
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const { status, stderr, error } = spawnSync(
    join(files.programs, 'initdb'),
    [
      `--pgdata=${files.dataDir}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...user, env, encoding: 'utf8', cwd: files.home },
  );
  rmSync(passwordFile);
  if (status !== 0)
    throw new Error(stderr || error?.message || 'initdb failed');
}

function runServer(user, port) {
  server = spawn(
    join(files.programs, 'postgres'),
    [
      ...['-D', files.dataDir, '-h', '127.0.0.1', '-p', String(port)],
      ...['-c', 'unix_socket_directories='],
      // Many test files at once, each with pools of its own.
      ...['-c', 'max_connections=300'],
      // The data is thrown away, so no time goes into keeping it safe.
      ...['-c', 'fsync=off', '-c', 'full_page_writes=off'],
      ...['-c', 'synchronous_commit=off'],
    ],
    { ...user, env, cwd: files.home, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  return new Promise((resolve, reject) => {
    server.stderr.on('data', chunk => {
      log = (log + chunk).slice(-20_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(log)));
  });
}

process.stdin.on('end', () => stop(0)).resume();
['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(name =>
  process.on(name, () => stop(0)),
);

try {
  const user = serverUser();
  files = prepareServerFiles(user);
  const password = randomBytes(12).toString('hex');
  createCluster(user, password);
  const port = await findFreePort();
  await runServer(user, port);
  process.stdout.write(
    `postgresql://postgres:${password}@127.0.0.1:${port}/postgres\n`,
  );
} catch (error) {
  await fail(error.message);
}
