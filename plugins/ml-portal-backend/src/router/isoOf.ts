/** The moment in ISO 8601. PostgreSQL returns a bigint as text. */
export function isoOf(ms: number): string {
  return new Date(Number(ms)).toISOString();
}
