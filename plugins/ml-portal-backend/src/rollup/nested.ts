import type { StoredLine } from '../database/LineStore';

/** A line of business and those nested in it, near or far. */
export function withNested(outer: string, lines: StoredLine[]): string[] {
  return [
    outer,
    ...lines
      .filter(({ above }) => above.includes(outer))
      .map(({ entityRef }) => entityRef)
      // Lines may lie in a circle.
      .filter(entityRef => entityRef !== outer),
  ];
}
