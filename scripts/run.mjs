// What `npm start` and `npm test` run. It needs nothing but some Node and npm: what
// the project needs beyond that (a Node that Backstage supports, yarn, packages) it
// fetches through npm and yarn into folders that git ignores.
import { runUnderSupportedNode } from './node-version.mjs';
import { calledByYarn, runYarn } from './yarn.mjs';
import { reportFailure } from './say.mjs';

const commands = {
  start: async args => (await import('./start.mjs')).start(args),
  test: async args => (await import('./test.mjs')).test(args),
  // For those without yarn: `npm run yarn -- build:all`.
  yarn: args => runYarn(args),
};

// Called as `yarn start` and `yarn test`, these are what they are in any Backstage.
const yarnCommands = {
  start: args => runYarn(['backstage-cli', 'repo', 'start', ...args]),
  test: args => runYarn(['backstage-cli', 'repo', 'test', ...args]),
};

async function main([name, ...args]) {
  const command = (calledByYarn() && yarnCommands[name]) || commands[name];
  if (!command) {
    console.error(
      `Say what to run: node scripts/run.mjs ${Object.keys(commands).join(
        ' | ',
      )}`,
    );
    return 1;
  }
  return runUnderSupportedNode(() => command(args));
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => process.exit(reportFailure(error)),
);
