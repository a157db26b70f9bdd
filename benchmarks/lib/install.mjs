import { writeFileSync } from 'node:fs';
import { hashOf, readIfThere } from '../../scripts/files.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { lastLines, PlainFailure, step } from '../../scripts/say.mjs';
import { runYarnHidden, sameRegistryAsNpm } from '../../scripts/yarn.mjs';

const folder = inRoot('benchmarks');
const stampFile = inRoot('benchmarks', 'node_modules', '.installed');

/** Installs what the portal is compared with, if it is not there. */
export async function ensureComparedInstalled() {
  const wanted = hashOf(
    ['package.json', 'yarn.lock', '.yarnrc.yml'].map(name =>
      inRoot('benchmarks', name),
    ),
  );
  if (readIfThere(stampFile) === wanted) return;
  await step('Installing what is compared', async () => {
    const { code, output } = await runYarnHidden(
      ['--cwd', folder, 'install', '--immutable'],
      await sameRegistryAsNpm(),
    );
    if (code !== 0) {
      throw new PlainFailure('It could not be installed.', lastLines(output));
    }
  });
  writeFileSync(stampFile, wanted);
}
