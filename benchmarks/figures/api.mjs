import { AUDIENCE_ANNOTATION, modelOf, modelRef } from '../company/models.mjs';
import { structureOf } from '../company/organization.mjs';
import { randomOf } from '../company/random.mjs';
import { load } from '../load/ask.mjs';
import { ms } from '../lib/stats.mjs';

const API = '/api/ml-portal/v1';
/** How many models each client asks for in turns. */
const MODELS_ASKED = 300;
/** How many lists each client asks for in turns. */
const LISTS_ASKED = 40;
/** How many requests are made one by one before anything was asked for. */
const FIRST_ASKED = 40;
/** How many readers come one by one, each for the first time. */
const STRANGERS = 5;
const SEED = 7;

/** Lists as people ask for them, each with values of its own. */
function listPaths(random, { lines, teams, sizes }, many) {
  const some = names => random.pick(names);
  const of = (prefix, count) =>
    `${prefix}-${String(random.below(count)).padStart(5, '0')}`;
  const filters = [
    () => '',
    () => '&stage=deployment&status=fenced',
    () => `&lineOfBusiness=${some(lines)}`,
    () => '&lifecycle=production&sort=-score',
    () => '&sort=score',
    () => `&owner=${some(teams).name}`,
    () => `&q=${some(['fraud', 'risk', 'churn'])} ${some(['score', 'al'])}`,
    () => `&tool=${of('tool', sizes.tools)}&stage=training`,
    () => '&operatingModel=hybrid&sort=handoffs',
    () => `&fencedTo=platform&lineOfBusiness=${some(lines)}`,
  ];
  return Array.from({ length: many }, (_, i) =>
    encodeURI(`${API}/models?limit=50${filters[i % filters.length]()}`),
  );
}

const OVERVIEW = {
  name: 'overview',
  target: 100,
  pathsOf: () => [`${API}/organization`],
};

const ENDPOINTS = [
  OVERVIEW,
  {
    name: 'models page',
    target: 60,
    pathsOf: ({ lists }) => lists,
  },
  {
    name: 'one entity',
    target: 25,
    pathsOf: ({ refs }) =>
      refs.map(ref => `${API}/ownership/${ref.replace(':', '/')}`),
  },
];

/** How long the API takes, while several clients ask at once. */
export async function api({ site, report, clients, seconds }) {
  let portal = await site.portal();
  // The first run over the catalog may not have been, as when asked for this alone.
  await portal.evaluate();
  portal = await site.portal({ restart: true });
  const policies = {
    'allow-all': await peopleOf(site, portal, clients, 'person'),
    conditional: await peopleOf(site, portal, clients, 'reader'),
  };
  const [somebody] = policies['allow-all'];
  await firstRequests({ site, report, portal, somebody });
  await coldReaders({ site, report, portal, clients });
  const data = {};
  for (const [policy, people] of Object.entries(policies)) {
    for (const endpoint of ENDPOINTS) {
      for (const mode of ['closed', 'paced']) {
        const name = `${endpoint.name}, ${policy}, ${mode}`;
        const result = await load({
          name,
          mode,
          seconds,
          address: portal.address,
          clients: people.map(person => ({
            token: person.token,
            paths: endpoint.pathsOf(person),
          })),
        });
        data[name] = result;
        addRow({ report, site, endpoint, policy, mode, result });
      }
    }
  }
  report.raw('api', site.label, data);
}

function addRow({ report, site, endpoint, policy, mode, result }) {
  const target = endpoint.target * (policy === 'conditional' ? 2 : 1);
  report.row({
    site: site.label,
    figure: `${endpoint.name}, ${policy}, ${mode}: p95`,
    value: ms(result.p95),
    target: `≤ ${target} ms`,
    met: result.p95 <= target,
    detail: `p50 ${ms(result.p50)}, p99 ${ms(result.p99)}, max ${ms(
      result.max,
    )}, ${result.perSecond.toFixed(0)} requests/s of ${(
      result.bytes / 1000
    ).toFixed(1)} kB`,
  });
}

/** Requests to a portal that has not been asked for anything yet, one by one. */
async function firstRequests({ site, report, portal, somebody }) {
  for (const endpoint of ENDPOINTS) {
    const paths = endpoint.pathsOf(somebody).slice(0, FIRST_ASKED);
    const result = await load({
      name: `${endpoint.name}, first requests`,
      mode: 'each',
      warmUp: 0,
      address: portal.address,
      clients: [{ token: somebody.token, paths }],
    });
    report.raw(`api, ${endpoint.name}, first requests`, site.label, result);
    report.row({
      site: site.label,
      figure: `${endpoint.name}, allow-all, first requests after a start, one by one`,
      value: ms(result.p50),
      detail: `p95 ${ms(result.p95)}, max ${ms(result.max)}, ${
        result.requests
      } different ones`,
    });
  }
}

/** Readers of whom the portal has never heard: one by one, then all at once. */
async function coldReaders({ site, report, portal, clients }) {
  const ask = async readers =>
    load({
      name: 'cold',
      mode: 'once',
      warmUp: 0,
      address: portal.address,
      clients: readers.map(token => ({ token, paths: OVERVIEW.pathsOf() })),
    });
  const strangers = await Promise.all(
    Array.from({ length: STRANGERS + clients }, (_, i) =>
      portal.signIn(`reader-${1000 + i}`),
    ),
  );
  const alone = [];
  for (const stranger of strangers.slice(0, STRANGERS)) {
    alone.push((await ask([stranger])).max);
  }
  const together = await ask(strangers.slice(STRANGERS));
  report.raw('api, cold', site.label, { alone, together });
  report.row({
    site: site.label,
    figure: 'overview, conditional, a reader’s first request',
    value: ms(alone.sort((a, b) => a - b)[alone.length >> 1]),
    detail: `one by one; ${clients} readers at once: p50 ${ms(
      together.p50,
    )}, max ${ms(together.max)}`,
  });
}

/** People with tokens, and models that each of them may see. */
async function peopleOf({ company }, portal, clients, kind) {
  const { models, organization = models } = company;
  const structure = structureOf(organization);
  const people = [];
  for (let i = 0; i < clients; i++) {
    const random = randomOf('asked', kind, i);
    const refs = [];
    const wanted = `audience-${i % 10}`;
    while (refs.length < Math.min(MODELS_ASKED, models / 20)) {
      const index = random.below(models);
      const { annotations } = modelOf(SEED, structure, index).metadata;
      if (kind !== 'reader' || annotations[AUDIENCE_ANNOTATION] === wanted) {
        refs.push(modelRef(index));
      }
    }
    const lists = listPaths(random, structure, LISTS_ASKED);
    people.push({ token: await portal.signIn(`${kind}-${i}`), refs, lists });
  }
  return people;
}
