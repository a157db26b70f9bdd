// Clients that ask an API, in a process of their own:
//   node load/clients.mjs < job.json
// where a job is { address, clients: [{ token, paths }], mode, seconds, warmUp } and mode is
//   closed   each client asks again as soon as it has its answer
//   paced    each client asks once a second, at a moment of its own
//   once     each client asks once, all at the same time
//   each     each client asks for all its paths, one after the other
import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomOf } from '../company/random.mjs';

const PERIOD_MS = 1000;

const job = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true, maxSockets: job.clients.length });

function ask({ token, path }) {
  return new Promise((resolve, reject) => {
    const request = get(
      `${job.address}${path}`,
      { agent, headers: { authorization: `Bearer ${token}` } },
      response => {
        let bytes = 0;
        response.on('data', chunk => {
          bytes += chunk.length;
        });
        response.once('end', () =>
          resolve({ status: response.statusCode, bytes }),
        );
        response.once('error', reject);
      },
    );
    request.once('error', reject);
  });
}

const latencies = [];
const errors = {};
let bytes = 0;

async function measure(token, path, since = performance.now()) {
  const answer = await ask({ token, path }).catch(error => ({
    status: error.code ?? error.message,
    bytes: 0,
  }));
  latencies.push(performance.now() - since);
  bytes += answer.bytes;
  if (answer.status !== 200) {
    errors[answer.status] = (errors[answer.status] ?? 0) + 1;
  }
}

const modes = {
  async once({ token, paths }) {
    await measure(token, paths[0]);
  },
  async each({ token, paths }) {
    for (const path of paths) await measure(token, path);
  },
  async closed({ token, paths }, random, end) {
    while (performance.now() < end) await measure(token, random.pick(paths));
  },
  async paced({ token, paths }, random, end) {
    const pending = [];
    let due = performance.now() + random.below(PERIOD_MS);
    for (; due < end; due += PERIOD_MS) {
      await sleep(Math.max(0, due - performance.now()));
      pending.push(measure(token, random.pick(paths), due));
    }
    await Promise.all(pending);
  },
};

const forAll = work =>
  Promise.all(
    job.clients.map((client, i) => work(client, randomOf('client', i))),
  );

await forAll(async ({ token, paths }, random) => {
  for (let i = 0; i < job.warmUp; i++) {
    await ask({ token, path: random.pick(paths) });
  }
});
const started = performance.now();
const end = started + job.seconds * 1000;
await forAll((client, random) => modes[job.mode](client, random, end));
const tookMs = performance.now() - started;
process.stdout.write(JSON.stringify({ latencies, errors, bytes, tookMs }));
agent.destroy();
