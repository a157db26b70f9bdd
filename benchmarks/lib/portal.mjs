import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { childEnv } from '../../scripts/child-process.mjs';
import { findFreePort } from '../../scripts/ports.mjs';
import { stopBackend } from '../../scripts/backend.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { databaseConfig } from './databases.mjs';
import { readEvaluationLine } from './evaluationLine.mjs';

const LONGEST_START_MS = 120_000;
export const LONGEST_RUN_MS = 15 * 60_000;
const EVALUATION = 'ml-portal-evaluation';

/** A running portal of the benchmarks. */
export class Portal {
  #child;
  #token;
  #waiting = new Map();
  #listeners = new Set();
  #nextId = 1;
  #lastLines = [];

  constructor(child, { address, token, logFile }) {
    this.#child = child;
    this.#token = token;
    this.address = address;
    const file = createWriteStream(logFile, { flags: 'a' });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        file.write(`${line}\n`);
        this.#lastLines = [...this.#lastLines, line].slice(-40);
        const message = messageOf(line);
        this.#listeners.forEach(listener => listener(message));
      });
    }
    child.on('message', ({ id, answer, error }) => {
      const asked = this.#waiting.get(id);
      if (!asked) return;
      this.#waiting.delete(id);
      if (error) asked.reject(new Error(error));
      else asked.resolve(answer);
    });
    this.ended = once(child, 'exit').then(() => {
      const error = new Error(
        `The portal ended. Its last lines:\n${this.#lastLines.join('\n')}`,
      );
      this.#waiting.forEach(({ reject }) => reject(error));
      throw error;
    });
    this.ended.catch(() => {});
  }

  /** Asks the probe in the portal's process. */
  ask(question, ...args) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, ask: question, args });
    });
  }

  /** Calls the API as a service. */
  async request(path, options = {}) {
    const response = await fetch(`${this.address}${path}`, {
      ...options,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(options.body && { 'content-type': 'application/json' }),
      },
    });
    const body = await response.text();
    if (response.status >= 400) {
      throw Object.assign(new Error(`${path}: ${response.status} ${body}`), {
        status: response.status,
      });
    }
    return body && JSON.parse(body);
  }

  /** A token of a person of that name. */
  async signIn(name) {
    const response = await fetch(`${this.address}/api/auth/benchmark/refresh`, {
      headers: { 'x-benchmark-user': name },
    });
    if (!response.ok) {
      throw new Error(`Sign-in: ${response.status} ${await response.text()}`);
    }
    return (await response.json()).backstageIdentity.token;
  }

  /** Has the whole catalog evaluated; what the log says of it. */
  async evaluate() {
    const line = this.logged(readEvaluationLine, LONGEST_RUN_MS);
    await this.trigger('ml-portal', EVALUATION);
    return line;
  }

  /** Runs a scheduled task, after the run that may still be ending. */
  async trigger(pluginId, task) {
    const path = `/api/${pluginId}/.backstage/scheduler/v1/tasks/${encodeURIComponent(
      task,
    )}/trigger`;
    for (;;) {
      try {
        await this.request(path, { method: 'POST' });
        return;
      } catch (error) {
        if (error.status !== 409) throw error;
        await sleep(50);
      }
    }
  }

  /** The first of the following log lines that `read` makes something of. */
  logged(read, withinMs) {
    let listener;
    const found = new Promise(resolve => {
      listener = message => {
        const value = read(message);
        if (value) resolve(value);
      };
      this.#listeners.add(listener);
    });
    const timer = new AbortController();
    const late = sleep(withinMs, undefined, { signal: timer.signal }).then(
      () => {
        throw new Error(
          `Nothing of it in the log:\n${this.#lastLines.join('\n')}`,
        );
      },
    );
    late.catch(() => {});
    const result = Promise.race([found, late, this.ended]).finally(() => {
      timer.abort();
      this.#listeners.delete(listener);
    });
    // Whoever waits may still be busy with the request that leads to the line.
    result.catch(() => {});
    return result;
  }

  async untilReady() {
    const deadline = Date.now() + LONGEST_START_MS;
    while (Date.now() < deadline) {
      const response = await Promise.race([
        fetch(`${this.address}/.backstage/health/v1/readiness`).catch(() => {}),
        this.ended,
      ]);
      if (response?.ok) return;
      await sleep(200);
    }
    throw new Error(`Not ready in time:\n${this.#lastLines.join('\n')}`);
  }

  async stop() {
    await stopBackend(this.#child);
  }
}

function messageOf(line) {
  try {
    return String(JSON.parse(line).message ?? line);
  } catch {
    return line;
  }
}

/**
 * Starts a portal on a database.
 *
 * @param plugins - of `ml-portal` and `tech-insights`, those to have
 * @param workDir - where its configuration and its log go
 */
export async function startPortal({
  database,
  workDir,
  plugins = ['ml-portal'],
  config = {},
}) {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const token = randomBytes(24).toString('hex');
  const configFile = join(workDir, 'config.json');
  writeFileSync(
    configFile,
    JSON.stringify({
      ...configOf({ port, address, token, database }),
      ...config,
      app: { title: 'Benchmarks', baseUrl: address, ...config.app },
    }),
  );
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      ...['--import', pathToFileURL(inRoot('scripts', 'stop-with-parent.mjs'))],
      fileURLToPath(new URL('../backend/main.cjs', import.meta.url)),
      ...['--config', configFile],
    ],
    {
      // Where the schemas of its configuration are found.
      cwd: inRoot('packages', 'backend'),
      env: childEnv({
        NODE_ENV: 'production',
        BENCHMARK_PLUGINS: plugins.join(','),
      }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    },
  );
  const logFile = join(workDir, 'portal.log');
  const portal = new Portal(child, { address, token, logFile });
  try {
    await portal.untilReady();
  } catch (error) {
    await portal.stop();
    throw error;
  }
  return portal;
}

function configOf({ port, address, token, database }) {
  return {
    organization: { name: 'Generated' },
    backend: {
      baseUrl: address,
      listen: { host: '127.0.0.1', port },
      database: databaseConfig(database),
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'benchmarks' } },
        ],
      },
      // A run that changed nothing says so at this level only.
      logger: {
        overrides: [{ level: 'debug', matchers: { plugin: 'ml-portal' } }],
      },
    },
    auth: {
      environment: 'development',
      providers: { benchmark: { development: {} } },
    },
    permission: { enabled: true },
    events: { useEventBus: 'never' },
    // The catalog holds what was put into it, and changes nothing by itself.
    catalog: { processingInterval: false, orphanStrategy: 'keep' },
    mlPortal: {
      schedule: { frequency: { trigger: 'manual' }, timeout: { minutes: 15 } },
    },
  };
}
