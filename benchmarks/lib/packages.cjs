// Where the benchmarks' processes take their packages from.
const { createRequire } = require('node:module');
const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

const rootDir = dirname(dirname(__dirname));

/** Backstage and the plugins as the portal of this repository runs them. */
const fromPortal = createRequire(
  join(rootDir, 'packages/backend/package.json'),
);

/** The systems measured for comparison, which only the benchmarks install. */
const ownPackage = join(rootDir, 'benchmarks/package.json');
const fromBenchmarks = createRequire(ownPackage);

/** A file inside a package that its `exports` do not list. */
function internalOf(packageName, file) {
  const folder = dirname(fromPortal.resolve(`${packageName}/package.json`));
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new Error(`${packageName} has no ${file}: it is another version.`);
  }
  return path;
}

/** Lets TypeScript be required, as `backstage-cli package start` does. */
function translateTypeScript() {
  fromPortal('@backstage/cli/config/nodeTransform.cjs');
}

module.exports = {
  rootDir,
  fromPortal,
  fromBenchmarks,
  internalOf,
  translateTypeScript,
};
