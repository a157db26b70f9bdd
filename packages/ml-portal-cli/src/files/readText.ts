import { readFile, stat } from 'node:fs/promises';
import { InputError } from '@backstage/errors';

const MAX_BYTES = 5_000_000;

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its link leads in a circle',
  ENOENT: 'its link leads nowhere',
  EPERM: 'permission denied',
};

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) ?? code ?? String(error);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_BYTES) {
      return await readFile(path);
    }
  } catch (error) {
    throw new InputError(`cannot be read: ${reasonOf(error)}`);
  }
  throw new InputError(
    `is larger than ${MAX_BYTES / 1_000_000} MB, and was not checked`,
  );
}

/**
 * Reads a file as text.
 *
 * @throws InputError that says why it cannot be read
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('is no text in UTF-8');
  }
}
