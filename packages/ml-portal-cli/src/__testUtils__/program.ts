import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** How a run of the program ended. */
export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** The program, bundled as it is published, with a folder to run in. */
export interface Program {
  folder: string;
  /** Writes a file into the folder. */
  write(file: string, content: string | Buffer): void;
  run(args: string[], env?: NodeJS.ProcessEnv): Promise<Run>;
  /** Empties the folder. */
  clear(): void;
  remove(): void;
}

/** Bundles the program. */
export function buildProgram(): Program {
  const base = mkdtempSync(join(tmpdir(), 'ml-portal-cli-'));
  const folder = join(base, 'work');
  mkdirSync(folder);
  execFileSync(process.execPath, [
    resolve(__dirname, '../../build.mjs'),
    join(base, 'dist'),
  ]);
  const program = join(base, 'dist/ml-portal.mjs');
  return {
    folder,
    write(file, content) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    },
    run: (args, env = {}) =>
      new Promise(done => {
        execFile(
          process.execPath,
          [program, ...args],
          {
            cwd: folder,
            // Nothing of the pipeline that runs these tests.
            env: { PATH: process.env.PATH, ...env },
            maxBuffer: 100_000_000,
          },
          (error, stdout, stderr) =>
            done({ code: Number(error?.code ?? 0), stdout, stderr }),
        );
      }),
    clear() {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
    remove: () => rmSync(base, { recursive: true }),
  };
}
