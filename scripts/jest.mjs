import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIfThere } from './files.mjs';
import { startPostgres } from './postgres.mjs';
import { say } from './say.mjs';
import { runYarn } from './yarn.mjs';

// What TestDatabases of @backstage/backend-test-utils reads for POSTGRES_18.
const serverVariable = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

export const emptyCount = { ok: false, passed: 0, failed: 0, skipped: 0 };

/** Runs all jest tests, on a real PostgreSQL too, and counts them. */
export async function runJest(args) {
  const reports = mkdtempSync(join(tmpdir(), 'ml-portal-jest-'));
  const reportFile = join(reports, 'report.json');
  const postgres = process.env[serverVariable]
    ? { url: process.env[serverVariable], stop: async () => {} }
    : await startPostgres();
  say(`PostgreSQL: ${new URL(postgres.url).host}`);
  try {
    const code = await runYarn(
      [
        ...['backstage-cli', 'repo', 'test', '--watch=false'],
        ...['--json', `--outputFile=${reportFile}`, ...args],
      ],
      {
        CI: '1',
        // Databases come from the address above, never from containers.
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        [serverVariable]: postgres.url,
      },
    );
    return { ...count(readIfThere(reportFile)), ok: code === 0 };
  } finally {
    await postgres.stop();
    rmSync(reports, { recursive: true, force: true });
  }
}

function count(report) {
  if (!report) return emptyCount;
  const result = JSON.parse(report);
  return {
    passed: result.numPassedTests,
    // A test file that does not even load has no tests to fail.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
