import { resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import { readText } from '../files/readText';
import { checkFile, fileFinding } from './checkFile';
import { refuseTwins } from './refuseTwins';
import type { CheckedFile } from './types';

/** A process may have few files open at once. */
const AT_ONCE = 50;

async function readAndCheck(file: string, cwd: string): Promise<CheckedFile> {
  let text: string;
  try {
    text = await readText(resolve(cwd, file));
  } catch (error) {
    if (error instanceof InputError) {
      const findings = [fileFinding(file, 'file', error.message)];
      return { file, isTemplate: false, documents: [], findings };
    }
    throw error;
  }
  return checkFile(file, text);
}

/** Reads and checks files, without any portal. */
export async function checkFiles(
  files: string[],
  cwd: string,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    checked.push(
      ...(await Promise.all(some.map(file => readAndCheck(file, cwd)))),
    );
  }
  refuseTwins(checked.flatMap(({ documents }) => documents));
  return checked;
}
