import { count, median, ms, ratio } from '../lib/stats.mjs';
import { LONGEST_RUN_MS } from '../lib/portal.mjs';

const TARGET = 20;
const RETRIEVER = 'mlFacts';
const FACTS = [
  'hasOwner',
  'hasTitle',
  'hasDescription',
  'dataPreparationClaimed',
  'trainingClaimed',
  'deploymentClaimed',
  'servingClaimed',
  'monitoringClaimed',
  'retrainingClaimed',
];

const config = {
  techInsights: {
    // Once by itself, some time after the start, and then when it is asked for.
    factRetrievers: {
      [RETRIEVER]: {
        cadence: '0 0 1 1 *',
        initialDelay: { seconds: 20 },
        timeout: { minutes: 15 },
      },
    },
    factChecker: {
      checks: Object.fromEntries(
        FACTS.map(fact => [
          fact,
          {
            type: 'json-rules-engine',
            name: fact,
            description: fact,
            factIds: [RETRIEVER],
            rule: {
              conditions: { all: [{ fact, operator: 'equal', value: true }] },
            },
          },
        ]),
      ),
    },
  },
};

/**
 * Tech Insights over the same catalog, in a process set up in the same way: it
 * retrieves the facts of all entities, then runs all checks on all of them through its
 * own API. Twice, because the second time the database knows them.
 *
 * @param ours - what `evaluation` found out on the same site
 */
export async function techInsights({ site, report, ours }) {
  const portal = await site.portal({ plugins: ['tech-insights'], config });
  const runs = [];
  for (let i = 0; i < 2; i++) {
    await portal.ask('startStalls');
    const factsMs = await retrieveFacts(portal, { trigger: i > 0 });
    const checks = await runChecks(portal);
    const stalls = await portal.ask('stopStalls');
    const totalMs = factsMs + checks.ms;
    runs.push({ factsMs, checksMs: checks.ms, totalMs, ...checks, stalls });
  }
  await site.stop();
  const [first, second] = runs;
  const expected = ours.first.entities;
  if (second.entities !== expected) {
    throw new Error(
      `Tech Insights checked ${second.entities} entities, not ${expected}`,
    );
  }
  const steadyMs = median(ours.steady.map(({ run }) => run));
  report.raw('tech-insights', site.label, { runs, steadyMs });
  addRow('first', first, ours.first.totalMs);
  addRow('steady', second, steadyMs);

  function addRow(which, theirs, oursMs) {
    const { entities, totalMs, factsMs, checksMs, stalls } = theirs;
    const perSecond = time => count((1000 * entities) / time);
    const times = totalMs / oursMs;
    report.row({
      site: site.label,
      figure: `Tech Insights ÷ ours, ${which} run`,
      value: ratio(times),
      target: `≥ ${TARGET}`,
      met: times >= TARGET,
      detail: `${ms(totalMs)} (facts ${ms(factsMs)}, checks ${ms(
        checksMs,
      )}), ${perSecond(totalMs)} entities/s; ours ${ms(oursMs)}, ${perSecond(
        oursMs,
      )} entities/s; its longest stall of the event loop ${ms(stalls.maxMs)}`,
    });
  }
}

/** From the start of the retriever until its facts are stored, in ms. */
async function retrieveFacts(portal, { trigger }) {
  let started;
  const took = portal.logged(message => {
    if (!message.includes(RETRIEVER)) return undefined;
    if (message.startsWith('Retrieving facts')) started = performance.now();
    return message.startsWith('Stored') && started
      ? performance.now() - started
      : undefined;
  }, LONGEST_RUN_MS);
  if (trigger) await portal.trigger('tech-insights', RETRIEVER);
  return took;
}

/** Every check on every entity that has facts. */
async function runChecks(portal) {
  const started = performance.now();
  const results = await portal.request('/api/tech-insights/checks/run', {
    method: 'POST',
    body: JSON.stringify({ entities: [] }),
  });
  const took = performance.now() - started;
  const whole = results.filter(one => one.results.length === FACTS.length);
  return { ms: took, entities: whole.length };
}
