// Lives through a year in which every model changes once a week, with the portal's own
// parts, a database, and a clock of its own. A process of its own:
//   node year/simulate.mjs < job.json
// where a job is {"database": …, "company": …, "weeks": 52}
import { createRequire } from 'node:module';
import { json } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { changedModel, modelRef } from '../company/models.mjs';
import { structureOf } from '../company/organization.mjs';
import { openPlugin } from '../lib/databases.mjs';
import { memoryCatalog } from './memoryCatalog.mjs';

const require = createRequire(import.meta.url);
const {
  fromPortal,
  internalOf,
  translateTypeScript,
} = require('../lib/packages.cjs');

translateTypeScript();
const sourceOf = file =>
  require(internalOf('@ml-portal/backstage-plugin-ml-portal-backend', file));
const { createServices } = sourceOf('src/createServices.ts');
const { readConfig } = sourceOf('src/config.ts');
const { openDatabase } = sourceOf('src/database/migrate.ts');
const { FactProviders } = sourceOf('src/facts/FactProviders.ts');
const { History } = sourceOf('src/history/History.ts');
const { ConfigReader } = fromPortal('@backstage/config');

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_A_WEEK = 7;
const AT_ONCE = 200;
const SEED = 7;

const { database, company, weeks } = await json(process.stdin);

/** What the parts ask of Backstage while they only evaluate. */
function platformOf({ knex, catalog, config, now }) {
  const nothing = () => {};
  const logger = {
    debug: nothing,
    info: nothing,
    warn: (...args) => process.stderr.write(`${args.join(' ')}\n`),
    error: (...args) => process.stderr.write(`${args.join(' ')}\n`),
    child: () => logger,
  };
  return {
    auditor: {},
    auth: { getOwnServiceCredentials: async () => ({}) },
    catalog,
    config,
    events: { publish: async () => {}, subscribe: async () => {} },
    httpAuth: {},
    knex,
    logger,
    permissions: {},
    providers: new FactProviders(),
    scheduler: {},
    signals: { publish: async () => {} },
    userInfo: {},
    now,
  };
}

/** Bytes of the portal's tables, by table where the database can tell. */
async function sizeOf(knex) {
  if (database.client === 'pg') {
    const { rows } = await knex.raw(
      "select relname, pg_total_relation_size(relid) as bytes from pg_stat_user_tables where schemaname = 'ml-portal'",
    );
    const tables = Object.fromEntries(
      rows.map(({ relname, bytes }) => [relname, Number(bytes)]),
    );
    const total = Object.values(tables).reduce((sum, n) => sum + n, 0);
    return { total, tables };
  }
  const [{ page_count: pages }] = await knex.raw('pragma page_count');
  const [{ page_size: bytes }] = await knex.raw('pragma page_size');
  return { total: pages * bytes };
}

const knex = openPlugin(database, 'ml-portal');
if (database.client === 'pg') {
  await knex.raw('create schema if not exists "ml-portal"');
} else {
  await knex.raw('pragma synchronous = off');
}
await openDatabase({ getClient: async () => knex });

let clock = Date.UTC(2026, 0, 1);
const now = () => clock;
const config = readConfig(new ConfigReader({}));
const { byRef, service } = await memoryCatalog(company);
const { services, evaluator, run } = createServices(
  platformOf({ knex, catalog: service, config, now }),
);
const { rollUps, daily, transitions, state } = services;
const history = new History({
  rollUps,
  daily,
  transitions,
  state,
  retentionMs: config.historyRetentionMs,
});

/** The models whose weekday it is change, and are followed as by a hint. */
async function live(week, day, structure) {
  const changed = [];
  for (let i = day; i < company.models; i += DAYS_A_WEEK) {
    const ref = modelRef(i);
    byRef.set(ref, changedModel(SEED, structure, byRef.get(ref), week));
    changed.push(ref);
  }
  let written = 0;
  for (let start = 0; start < changed.length; start += AT_ONCE) {
    const part = changed.slice(start, start + AT_ONCE);
    written += (await evaluator.evaluateRefs(part)).written.length;
    // SQLite answers at once, and what it is done with goes at a turn of the event loop.
    await turn();
  }
  await history.record(now());
  return { changed: changed.length, written };
}

/**
 * What PostgreSQL does by itself once a fifth of a table has changed, which here is
 * every other day: its minutes are longer than our years.
 */
async function vacuum() {
  const tables = await knex('pg_stat_user_tables')
    .where({ schemaname: 'ml-portal' })
    .pluck('relname');
  for (const table of tables) await knex.raw('vacuum analyze ??', [table]);
}

const structure = structureOf(company.organization ?? company.models);
await run();
const first = await sizeOf(knex);
let changes = 0;
let written = 0;
for (let week = 0; week < weeks; week++) {
  for (let day = 0; day < DAYS_A_WEEK; day++) {
    clock += DAY_MS;
    const report = await live(week, day, structure);
    changes += report.changed;
    written += report.written;
    const isOther = (DAYS_A_WEEK * week + day) % 2 === 1;
    if (database.client === 'pg' && isOther) await vacuum();
  }
}
const last = await sizeOf(knex);
const [{ count }] = await knex('transitions').count({ count: '*' });
process.stdout.write(
  `${JSON.stringify({
    first,
    last,
    changes,
    written,
    transitions: Number(count),
  })}\n`,
);
await knex.destroy();
process.exit(0);
