/**
 * Reads a body to its end, as text.
 *
 * @returns undefined where it is longer than that; the rest is not waited for
 */
export async function readBounded(
  response: Response,
  maxBytes: number,
): Promise<string | undefined> {
  if (!response.body) {
    return '';
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream, and with it the connection.
  for await (const chunk of response.body) {
    length += chunk.byteLength;
    if (length > maxBytes) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
