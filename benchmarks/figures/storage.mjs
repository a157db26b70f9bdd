import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../../scripts/say.mjs';
import { createPostgresDatabase } from '../lib/databases.mjs';
import { runProgram } from '../lib/program.mjs';
import { count, megabytes } from '../lib/stats.mjs';

const TARGET_BYTES = 250e6;

/** What a year adds to the portal's database; all databases side by side. */
export async function storage({ report, databases, serverUrl, quick }) {
  const company = { models: quick ? 1000 : 10_000 };
  const weeks = quick ? 4 : 52;
  const workDir = mkdtempSync(join(tmpdir(), 'ml-portal-benchmark-'));
  try {
    const years = await step(`${weeks} weeks of ${company.models} models`, () =>
      Promise.all(
        databases.map(async client => {
          const database =
            client === 'postgres'
              ? await createPostgresDatabase(serverUrl, 'year')
              : { client: 'better-sqlite3', directory: workDir };
          return runProgram('year/simulate.mjs', { database, company, weeks });
        }),
      ),
    );
    years.forEach((year, i) => {
      const database = databases[i] === 'postgres' ? 'PostgreSQL' : 'SQLite';
      const site = { company: String(company.models), database };
      const bytes = year.last.total - year.first.total;
      report.raw('storage', site, year);
      report.row({
        site,
        figure: `growth in ${weeks} weeks, each model changing weekly`,
        value: megabytes(bytes),
        ...(weeks === 52 && {
          target: `≤ ${TARGET_BYTES / 1e6} MB`,
          met: bytes <= TARGET_BYTES,
        }),
        detail: `from ${megabytes(year.first.total)} to ${megabytes(
          year.last.total,
        )}; ${count(year.changes)} changes, ${count(
          year.transitions,
        )} transitions kept${largestOf(year)}`,
      });
    });
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** The tables that grew most, where the database can tell. */
function largestOf({ first, last }) {
  if (!last.tables) return '';
  const grown = Object.entries(last.tables)
    .map(([table, bytes]) => [table, bytes - (first.tables[table] ?? 0)])
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4);
  const shown = grown.map(([table, bytes]) => `${table} ${megabytes(bytes)}`);
  return `; ${shown.join(', ')}`;
}
