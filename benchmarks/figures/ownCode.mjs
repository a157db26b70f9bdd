import { gzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { inRoot } from '../../scripts/paths.mjs';
import { kilobytes } from '../lib/stats.mjs';

const PLUGIN = inRoot('plugins', 'ml-portal');
const OWN = '@ml-portal/';
const FIRST_PAGE = 'src/components/overview/OverviewContent.tsx';
const TARGET_BYTES = 150_000;

/**
 * How much code of the plugin itself, and of the project's packages in it, a browser
 * loads: minified, each chunk compressed by itself as a server sends it.
 */
export async function ownCode({ report }) {
  const { build } = createRequire(inRoot('package.json'))('esbuild');
  const { metafile, outputFiles } = await build({
    entryPoints: ['src/alpha.tsx'],
    absWorkingDir: PLUGIN,
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    metafile: true,
    write: false,
    logLevel: 'error',
    plugins: [{ name: 'own-code', setup: leaveOthersOut }],
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(path.lastIndexOf('/out/') + 1),
      gzipSync(contents).length,
    ]),
  );
  const sizeOf = chunks =>
    [...chunks].reduce((sum, chunk) => sum + sizes.get(chunk), 0);
  const { outputs } = metafile;
  const chunkOf = source =>
    Object.keys(outputs).find(name => outputs[name].entryPoint === source);

  const first = new Set();
  const add = chunk => {
    if (first.has(chunk)) return;
    first.add(chunk);
    outputs[chunk].imports
      .filter(({ kind, external }) => kind === 'import-statement' && !external)
      .forEach(({ path }) => add(path));
  };
  add(chunkOf('src/alpha.tsx'));
  add(chunkOf(FIRST_PAGE));

  const site = { company: '', database: '' };
  report.raw('own code', site, Object.fromEntries(sizes));
  report.row({
    site,
    figure: 'the plugin’s own code for the first page, compressed',
    value: kilobytes(sizeOf(first)),
    target: `≤ ${TARGET_BYTES / 1000} kB`,
    met: sizeOf(first) <= TARGET_BYTES,
    detail: `${kilobytes(sizeOf(sizes.keys()))} with all pages`,
  });
}

/** Leaves out what other packages bring: an app shares that among its plugins. */
function leaveOthersOut({ onResolve }) {
  onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
    kind === 'entry-point' || path.startsWith(OWN)
      ? undefined
      : { path, external: true },
  );
}
