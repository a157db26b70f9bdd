import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readIfThere, workspaceDirs } from './files.mjs';
import { inRoot } from './paths.mjs';
import { lastLines, PlainFailure, step } from './say.mjs';
import { runYarnHidden } from './yarn.mjs';

const stampFile = inRoot('packages', 'app', 'dist', '.ml-portal-build');

/** Builds the pages that the backend serves, if their sources changed since. */
export async function ensurePagesBuilt() {
  const wanted = hashOf(sources(), appSettings());
  if (readIfThere(stampFile) === wanted) return;

  await step('Building the pages', build);
  writeFileSync(stampFile, wanted);
}

function sources() {
  const ofPages = workspaceDirs().filter(folder => {
    const { backstage } = JSON.parse(readIfThere(join(folder, 'package.json')));
    return /^(frontend|web|common)/.test(backstage?.role ?? '');
  });
  return [
    inRoot('yarn.lock'),
    ...ofPages.flatMap(folder =>
      ['package.json', 'src', 'public', 'schema'].map(name =>
        join(folder, name),
      ),
    ),
    // Which settings the pages may see is decided when they are built.
    ...workspaceDirs().map(folder => join(folder, 'config.d.ts')),
  ];
}

/** The `app` section: the build reads from it which plugins are in the pages. */
function appSettings() {
  const config = readIfThere(inRoot('app-config.yaml')) ?? '';
  return config.match(/^app:.*\n(?:[ #].*\n|\n)*/m)?.[0] ?? '';
}

async function build() {
  const { code, output } = await runYarnHidden(['workspace', 'app', 'build']);
  if (code !== 0) {
    throw new PlainFailure(
      'The pages could not be built. The lines above say why.',
      lastLines(output, 40),
    );
  }
}
