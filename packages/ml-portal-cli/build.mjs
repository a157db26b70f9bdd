// Bundles the program and all it needs into one file, so that npx has a single
// small package to fetch: node build.mjs [folder]
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, 'dist'));
const program = join(target, 'ml-portal.mjs');
const { version } = JSON.parse(await readFile(join(here, 'package.json')));

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { metafile } = await build({
  entryPoints: [join(here, 'src/main.ts')],
  outfile: program,
  absWorkingDir: here,
  bundle: true,
  minify: true,
  // Names stand in error messages.
  keepNames: true,
  metafile: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  mainFields: ['module', 'main'],
  define: { PROGRAM_VERSION: JSON.stringify(version) },
  legalComments: 'none',
  banner: {
    // What is bundled of CommonJS requires the modules of Node.
    js: `#!/usr/bin/env node
import { createRequire as createRequireOfNode } from 'node:module';
const require = createRequireOfNode(import.meta.url);`,
  },
});
await chmod(program, 0o755);
await writeFile(join(target, 'LICENSES.txt'), await licensesOf(metafile));

/** The licences of all packages that a bundle holds. */
async function licensesOf({ outputs }) {
  const inputs = Object.values(outputs).flatMap(output =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
  const folders = new Set(
    inputs.flatMap(
      path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
    ),
  );
  const texts = await Promise.all(
    [...folders].sort().map(folder => licenseOf(join(here, folder))),
  );
  return texts.join(`\n${'-'.repeat(78)}\n`);
}

async function licenseOf(folder) {
  const {
    name,
    version: of,
    license,
  } = JSON.parse(await readFile(join(folder, 'package.json')));
  const file = (await readdir(folder)).find(each => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(join(folder, file), 'utf8') : '';
  return `${name} ${of} (${license})\n\n${text}`;
}
