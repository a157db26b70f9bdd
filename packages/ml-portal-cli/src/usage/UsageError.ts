/** The program was called wrongly, or cannot do what was asked. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
