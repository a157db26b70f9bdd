import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** Everything that `chunks` yields, the first of which was taken already. */
async function* startingWith(
  first: IteratorResult<string>,
  chunks: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (!first.done) {
    yield first.value;
    yield* chunks;
  }
}

function isClosedByClient(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/**
 * Sends a long text as it comes, no faster than the client takes it, and stops
 * when the client goes. What fails before the first chunk is answered as any
 * error; what fails later cuts the connection, so that nobody takes a part for
 * the whole.
 */
export async function sendText(
  response: Response,
  headers: Record<string, string>,
  chunks: AsyncGenerator<string>,
): Promise<void> {
  const first = await chunks.next();
  response.set(headers);
  try {
    await pipeline(Readable.from(startingWith(first, chunks)), response);
  } catch (error) {
    if (!isClosedByClient(error)) {
      throw error;
    }
  }
}
