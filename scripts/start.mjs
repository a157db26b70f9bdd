import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startBackend, stopBackend } from './backend.mjs';
import { ensurePagesBuilt } from './build-pages.mjs';
import { ensureInstalled } from './install.mjs';
import { isPortFree } from './ports.mjs';
import { PortalLog } from './portal-log.mjs';
import { waitForModels, waitUntilReady } from './readiness.mjs';
import { PlainFailure, say, step } from './say.mjs';
import { readStartOptions, startHelp } from './start-options.mjs';
import { onStopRequest } from './stop-requests.mjs';

/** Brings up the portal and keeps it up until it is stopped. */
export async function start(args) {
  const options = readStartOptions(args);
  if (options.help) {
    say(startHelp);
    return 0;
  }
  await checkPort(options.port);
  await ensureInstalled();
  await ensurePagesBuilt();
  const logFile = openDataDir(options.dataDir);
  return keepRunning({
    ...options,
    logFile,
    address: `http://localhost:${options.port}`,
  });
}

async function checkPort(port) {
  if (await isPortFree(port)) return;
  throw new PlainFailure(
    `Port ${port} is taken by another program. Stop that one, or choose another port: npm start -- --port ${
      port === 65535 ? 7007 : port + 1
    }`,
  );
}

function openDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new PlainFailure(
      `The data folder ${dataDir} cannot be made (${error.code}). ML_PORTAL_DATA chooses another.`,
    );
  }
  return join(dataDir, 'portal.log');
}

async function keepRunning({ address, logFile, ...options }) {
  const stopping = new AbortController();
  // Complaints about being stopped are not worth anybody's attention.
  const log = new PortalLog(
    logFile,
    line => stopping.signal.aborted || say(line),
  );
  const backend = startBackend({ address, ...options });
  const ended = once(backend, 'close');
  log.follow(backend.stdout);
  log.follow(backend.stderr);

  const stop = () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    say('\nStopping the portal ...');
    stopBackend(backend);
  };
  onStopRequest(stop);

  try {
    await untilReady(address, backend, stopping.signal);
    if (!stopping.signal.aborted) {
      const shown = relative(process.cwd(), logFile);
      say(
        `\nML Portal is ready:  ${address}\n\nIts log: ${shown}  Stop it: Ctrl-C`,
      );
    }
    await ended;
  } catch (error) {
    await stopBackend(backend);
    await ended;
    if (!stopping.signal.aborted) throw explain(error, log, logFile);
  }
  if (stopping.signal.aborted) {
    say('Stopped.');
    return 0;
  }
  throw explain(new Error('The portal ended by itself.'), log, logFile);
}

async function untilReady(address, backend, stopping) {
  const gone = new AbortController();
  backend.once('exit', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, stopping]);

  const ready = await step('Starting the portal', async () => {
    const answered = await waitUntilReady(address, {
      timeoutMs: 180_000,
      signal,
    });
    stopping.throwIfAborted();
    if (gone.signal.aborted) throw new Error('The portal could not start.');
    return answered;
  });
  if (!ready) {
    throw new Error('The portal does not answer after three minutes.');
  }
  await step('Reading the catalog', async () => {
    await waitForModels(address, { timeoutMs: 30_000, signal });
    stopping.throwIfAborted();
  });
}

function explain(error, log, logFile) {
  return new PlainFailure(
    `${error.message} The lines above are the last of its log; all of it is in ${logFile}.`,
    log.lastLines(),
  );
}
