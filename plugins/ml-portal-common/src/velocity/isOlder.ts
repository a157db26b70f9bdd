/** A version of a model, as its registry tells it. @public */
export interface ModelVersionRef {
  version: string;
  /** When it was created, in ms; null where that is not known. */
  createdAt: number | null;
}

const NUMBERS = /^v?\d+(?:\.\d+)*$/i;

function numbersOf(version: string): number[] | undefined {
  return NUMBERS.test(version)
    ? version.replace(/^v/i, '').split('.').map(Number)
    : undefined;
}

/**
 * Whether one version is older than another: created before it, and where that
 * is not known of both, or was at once, of a lower number, part by part. Versions
 * of which neither tells an order are not older.
 *
 * @public
 */
export function isOlder(one: ModelVersionRef, other: ModelVersionRef): boolean {
  if (
    one.createdAt !== null &&
    other.createdAt !== null &&
    one.createdAt !== other.createdAt
  ) {
    return one.createdAt < other.createdAt;
  }
  const ones = numbersOf(one.version);
  const others = numbersOf(other.version);
  if (!ones || !others) {
    return false;
  }
  const length = Math.max(ones.length, others.length);
  for (let part = 0; part < length; part++) {
    const difference = (ones[part] ?? 0) - (others[part] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}
