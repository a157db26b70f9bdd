import { closest, distance } from 'fastest-levenshtein';

const MAX_LENGTH = 100;

/** The candidate that a mistyped word was probably meant to be. */
export function nearest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  if (candidates.length === 0 || word.length > MAX_LENGTH) {
    return undefined;
  }
  const best = closest(word, candidates);
  // Further away than half of the word, a guess misleads more than it helps.
  return distance(word, best) <= Math.ceil(best.length / 2) ? best : undefined;
}

/** Says which was probably meant, or which there are. */
export function suggest(word: string, candidates: readonly string[]): string {
  const match = nearest(word, candidates);
  return match === undefined
    ? `known: ${candidates.join(', ')}`
    : `did you mean "${match}"?`;
}
