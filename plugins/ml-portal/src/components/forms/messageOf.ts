/** What went wrong, as the server words it, where it did. */
export function messageOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: Error };
  return cause?.message ?? message;
}
