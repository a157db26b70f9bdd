import { run } from './run';
import { EXIT } from './Surroundings';

declare const PROGRAM_VERSION: string;

// Whoever reads the output may have read enough.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
    throw error;
  }
  process.exit();
});

run({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  platform: process.platform,
  version: PROGRAM_VERSION,
  isTTY: process.stdout.isTTY,
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`ml-portal: ${error?.stack ?? error}\n`);
    process.exitCode = EXIT.cannot;
  },
);
