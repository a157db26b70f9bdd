/** What can be answered, from 1 on. */
const RATINGS = ['poor', 'fair', 'acceptable', 'good', 'excellent'] as const;

/** The answers to choose from, each with the name of its word. */
export const ANSWERS = RATINGS.map((word, at) => ({ value: at + 1, word }));

/** The name of the word for an answer. */
export function ratingOf(value: number): (typeof RATINGS)[number] {
  return RATINGS[value - 1];
}
