import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readIfThere, workspaceDirs } from './files.mjs';
import { inRoot } from './paths.mjs';
import { lastLines, PlainFailure, step } from './say.mjs';
import { runYarnHidden, sameRegistryAsNpm } from './yarn.mjs';

// Inside node_modules, so that deleting those deletes the claim that all is there.
const stampFile = inRoot('node_modules', '.ml-portal-install');

/** Installs the packages, if what is installed is not what the manifests ask for. */
export async function ensureInstalled() {
  const wanted = hashOf([
    inRoot('yarn.lock'),
    inRoot('.yarnrc.yml'),
    inRoot('package.json'),
    ...workspaceDirs().map(folder => join(folder, 'package.json')),
  ]);
  if (readIfThere(stampFile) === wanted) return;

  await step(
    'Installing packages (the first time takes a minute or two)',
    install,
  );
  writeFileSync(stampFile, wanted);
}

async function install() {
  const { code, output } = await runYarnHidden(
    ['install', '--immutable'],
    await sameRegistryAsNpm(),
  );
  if (code === 0) return;
  const lockDiffers = output
    .split('\n')
    .filter(line => /YN0028: │ [+-]/.test(line))
    .join('\n');
  throw lockDiffers
    ? new PlainFailure(
        'A package.json asks for packages that yarn.lock does not hold. Run `npm run yarn -- install` and commit yarn.lock.',
        lockDiffers,
      )
    : new PlainFailure(
        'The packages could not be installed. The lines above say why; if the network failed, run the same command once more.',
        lastLines(output),
      );
}
