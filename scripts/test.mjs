import { ensureInstalled } from './install.mjs';
import { emptyCount, runJest } from './jest.mjs';
import { PlainFailure, say, seconds } from './say.mjs';
import { onStopRequest } from './stop-requests.mjs';
import { runYarn } from './yarn.mjs';

const checks = [
  ['Types', ['tsc']],
  ['Lint', ['lint:all']],
  ['Format', ['prettier:check']],
];

/**
 * Runs every check even when an earlier one failed, so that one run tells all.
 * Arguments are jest's, and mean that only the tests are wanted.
 */
export async function test(args) {
  const stopping = new AbortController();
  onStopRequest(() => stopping.abort(new PlainFailure('Stopped.')));

  await ensureInstalled();
  const since = Date.now();
  const failed = [];

  if (args.length > 0) {
    say(
      'Arguments were given: running the tests alone, not types, lint, format.',
    );
  }
  for (const [title, command] of args.length > 0 ? [] : checks) {
    const ok = await phase(title, stopping.signal, async () => {
      return (await runYarn(command)) === 0;
    });
    if (!ok) failed.push(title);
  }

  let count = emptyCount;
  const ok = await phase('Tests', stopping.signal, async () => {
    count = await runJest(args);
    return count.ok;
  });
  if (!ok) failed.push('Tests');

  say(
    failed.length === 0
      ? `\nEverything passed in ${seconds(since)}.`
      : `\nFailed: ${failed.join(', ')}. What is wrong stands above.`,
  );
  // A failed check counts as one, so that the numbers never look better than it is.
  const failedChecks = failed.filter(title => title !== 'Tests').length;
  const failures = Math.max(count.failed, ok ? 0 : 1) + failedChecks;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  say(`${count.passed} passed, ${failures} failed${skipped}`);
  return failed.length === 0 ? 0 : 1;
}

async function phase(title, stopping, work) {
  stopping.throwIfAborted();
  const since = Date.now();
  say(`\n== ${title}`);
  const ok = await work();
  stopping.throwIfAborted();
  say(`== ${title}: ${ok ? 'passed' : 'FAILED'} in ${seconds(since)}`);
  return ok;
}
