// A plugin of the benchmarks alone: reads the catalog with the same means as any other
// plugin, and watches the process. It is asked over the process channel:
// { id, ask, args } → { id, answer } or { id, error }.
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { Worker } = require('node:worker_threads');
const { join } = require('node:path');
const { GCProfiler } = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');
const { fromPortal } = require('../lib/packages.cjs');
const { startRecording, stopRecording } = require('./recordReads.cjs');

const { coreServices, createBackendPlugin } = fromPortal(
  '@backstage/backend-plugin-api',
);
const { catalogServiceRef } = fromPortal('@backstage/plugin-catalog-node');
const { eventsServiceRef } = fromPortal('@backstage/plugin-events-node');

module.exports = createBackendPlugin({
  pluginId: 'benchmark-probe',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
      },
      async init({ auth, catalog, events }) {
        answer({
          startRecording,
          stopRecording,
          publish: event => events.publish(event),
          read: async requests =>
            readAll(catalog, await auth.getOwnServiceCredentials(), requests),
          ...memoryQuestions(),
          ...stallQuestions(),
        });
      },
    });
  },
});

function answer(questions) {
  process.on('message', async message => {
    const question = questions[message?.ask];
    if (!question) return;
    try {
      const value = await question(...(message.args ?? []));
      process.send({ id: message.id, answer: value ?? null });
    } catch (error) {
      process.send({ id: message.id, error: error.stack ?? String(error) });
    }
  });
}

/** Reads what was recorded, and throws it away. */
async function readAll(catalog, credentials, requests) {
  const started = performance.now();
  let entities = 0;
  let pages = 0;
  for (const { streamEntities, getEntitiesByRefs } of requests) {
    if (streamEntities) {
      for await (const page of catalog.streamEntities(streamEntities, {
        credentials,
      })) {
        entities += page.length;
        pages += 1;
      }
    } else {
      const { items } = await catalog.getEntitiesByRefs(getEntitiesByRefs, {
        credentials,
      });
      entities += items.length;
      pages += 1;
    }
  }
  return { ms: performance.now() - started, entities, pages };
}

/**
 * The memory of the process: its resident size, looked at from a thread that nothing
 * holds up, and its heap, as garbage collection finds and leaves it.
 */
function memoryQuestions() {
  const sampler = new Worker(join(__dirname, 'rssSampler.cjs'));
  sampler.unref();
  const askSampler = question =>
    new Promise(resolve => {
      sampler.once('message', resolve);
      sampler.postMessage(question);
    });
  let profiler;
  return {
    /** In bytes, once all garbage is gone. */
    async idleMemory() {
      for (let i = 0; i < 5; i++) {
        global.gc?.();
        await sleep(200);
      }
      return process.memoryUsage();
    },
    async startSampling() {
      profiler = new GCProfiler();
      profiler.start();
      await askSampler('start');
    },
    /** The highest values since the start, in bytes. */
    async stopSampling() {
      const rss = await askSampler('stop');
      const { statistics } = profiler.stop();
      const heaps = (when, collections) =>
        collections.map(one => one[when].heapStatistics.usedHeapSize);
      const full = statistics.filter(one => /mark/i.test(one.gcType));
      return {
        rss,
        heap: Math.max(0, ...heaps('beforeGC', statistics)),
        /** What was in use when all garbage was gone; 0 where that never was. */
        live: Math.max(0, ...heaps('afterGC', full)),
      };
    },
  };
}

/** For how long nothing else could be done in the process. */
function stallQuestions() {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  return {
    startStalls() {
      delays.reset();
      delays.enable();
    },
    stopStalls() {
      delays.disable();
      return { maxMs: delays.max / 1e6, p99Ms: delays.percentile(99) / 1e6 };
    },
  };
}
