import { structureOf } from '../company/organization.mjs';
import { randomOf } from '../company/random.mjs';
import { requestsOf } from '../company/requests.mjs';
import { openPlugin } from '../lib/databases.mjs';
import { ms } from '../lib/stats.mjs';
import { load } from '../load/ask.mjs';

const BOARD = '/api/ml-portal/v1/roadmap-board';
const TARGET_MS = 100;
const REQUESTS = 2000;
const SEED = 7;
/** SQLite joins at most 500 selects, one for each row. */
const ROWS_AT_ONCE = 500;
/** How many different boards are asked for, one by one, after a start. */
const FIRST_ASKED = 10;

/** How long the board takes with 2,000 requests, while several clients ask at once. */
export async function roadmap({ site, report, clients, seconds }) {
  let portal = await site.portal();
  await portal.evaluate();
  await writeRequests(site);
  portal = await site.portal({ restart: true });
  const { lines } = structureOf(site.company.models);
  const peopleOf = kind =>
    Promise.all(
      Array.from({ length: clients }, async (_, i) => ({
        token: await portal.signIn(`${kind}-${i}`),
        paths: boards(randomOf('board', kind, i), lines),
      })),
    );
  const policies = {
    'allow-all': await peopleOf('person'),
    conditional: await peopleOf('reader'),
  };
  await firstBoards({
    site,
    report,
    portal,
    somebody: policies['allow-all'][0],
  });
  const data = {};
  for (const [policy, people] of Object.entries(policies)) {
    for (const mode of ['closed', 'paced']) {
      const name = `board, ${policy}, ${mode}`;
      const result = await load({
        name,
        mode,
        seconds,
        address: portal.address,
        clients: people,
      });
      data[name] = result;
      report.row({
        site: site.label,
        figure: `roadmap board of ${REQUESTS} requests, ${policy}, ${mode}: p95`,
        value: ms(result.p95),
        target: `≤ ${TARGET_MS} ms`,
        met: result.p95 <= TARGET_MS,
        detail: `p50 ${ms(result.p50)}, max ${ms(
          result.max,
        )}, ${result.perSecond.toFixed(0)} requests/s of ${(
          result.bytes / 1000
        ).toFixed(1)} kB`,
      });
    }
  }
  report.raw('roadmap', site.label, data);
}

/** Boards as people ask for them: half of them whole. */
function boards(random, lines) {
  const filters = [
    '',
    '',
    '',
    '?sort=-models',
    `?lineOfBusiness=${random.pick(lines)}`,
    '?stage=deployment',
  ];
  return filters.map(filter => `${BOARD}${filter}`);
}

/** A portal that was just started works out what requests touch. */
async function firstBoards({ site, report, portal, somebody }) {
  const result = await load({
    name: 'board, first requests',
    mode: 'each',
    warmUp: 0,
    address: portal.address,
    clients: [{ ...somebody, paths: Array(FIRST_ASKED).fill(BOARD) }],
  });
  report.raw('roadmap, first requests', site.label, result);
  report.row({
    site: site.label,
    figure: 'roadmap board, allow-all, the first after a start',
    value: ms(result.max),
    detail: `${FIRST_ASKED} one by one: p50 ${ms(result.p50)}`,
  });
}

async function writeRequests({ database, company }) {
  const knex = openPlugin(database, 'ml-portal');
  try {
    const tables = requestsOf(SEED, company.models, REQUESTS);
    for (const [table, rows] of Object.entries(tables)) {
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
        await knex(table).insert(rows.slice(start, start + ROWS_AT_ONCE));
      }
    }
    await knex('roadmap_state').increment({
      revision: 1,
      requests_revision: 1,
    });
  } finally {
    await knex.destroy();
  }
}
