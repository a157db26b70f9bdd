// Measures the portal, and what it is compared with, in generated companies:
//   node benchmarks/run.mjs --help
import { ensureInstalled } from '../scripts/install.mjs';
import { runUnderSupportedNode } from '../scripts/node-version.mjs';
import { startPostgres } from '../scripts/postgres.mjs';
import { reportFailure, say, seconds } from '../scripts/say.mjs';
import { onStopRequest } from '../scripts/stop-requests.mjs';
import { FIGURES } from './figures/names.mjs';
import { help, readOptions } from './lib/options.mjs';

async function main(args) {
  const options = readOptions(args, FIGURES);
  if (options.help) {
    say(help.replace('FIGURES', FIGURES.join(', ')));
    return 0;
  }
  await ensureInstalled();
  // These need what was just installed.
  const { conditionsOf } = await import('./lib/conditions.mjs');
  const { Report } = await import('./lib/report.mjs');
  const { measure } = await import('./figures/plan.mjs');

  const since = Date.now();
  const report = new Report(conditionsOf(options));
  const postgres = options.databases.includes('postgres')
    ? await startPostgres()
    : undefined;
  const open = new Set();
  const close = async () => {
    for (const site of open) await site.remove();
    await postgres?.stop();
  };
  onStopRequest(() => close().finally(() => process.exit(130)));
  try {
    await measure({ ...options, report, open, serverUrl: postgres?.url });
  } catch (error) {
    const logs = [...open].map(site => site.keepLog(options.out));
    logs.forEach(log => say(`The log of the portal: ${log}`));
    throw error;
  } finally {
    await close();
    report.write(options.out);
  }
  say(`\n${report.markdown()}`);
  say(`Took ${seconds(since)}. Written to ${options.out}`);
  return 0;
}

runUnderSupportedNode(() => main(process.argv.slice(2))).then(
  code => process.exit(code),
  error => process.exit(reportFailure(error)),
);
