import { InputError } from '@backstage/errors';

export type CursorValue = 'string' | 'number';

/** Where a page ended: the value it was sorted by, and the last reference. */
export interface Cursor {
  value: string | number;
  ref: string;
}

/** A cursor holds good for the order that it was made in. */
export function encodeCursor(sort: string, { value, ref }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, ref])).toString('base64url');
}

export function wrongCursor(): InputError {
  return new InputError(
    'cursor: is not one that this list returned for the same sort',
  );
}

/** @throws InputError for a cursor that was not made by the same list */
export function decodeCursor(
  sort: string,
  type: CursorValue,
  text: string | undefined,
): Cursor | undefined {
  if (text === undefined) {
    return undefined;
  }
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (
    !Array.isArray(parts) ||
    parts.length !== 3 ||
    parts[0] !== sort ||
    typeof parts[1] !== type ||
    typeof parts[2] !== 'string' ||
    // PostgreSQL takes no NUL in a text.
    parts.some(part => String(part).includes('\0'))
  ) {
    throw wrongCursor();
  }
  return { value: parts[1], ref: parts[2] };
}
