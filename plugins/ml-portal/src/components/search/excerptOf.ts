/** How much is shown before the first thing found. */
const LEAD = 60;

/**
 * The part of a text around the first thing found in it, which may stand far
 * from its beginning.
 *
 * @param preTag - what stands before everything found
 */
export function excerptOf(text: string, preTag: string): string {
  const first = text.indexOf(preTag);
  if (first <= LEAD) {
    return text;
  }
  const start = text.lastIndexOf(' ', first - LEAD) + 1;
  return start === 0 ? text : `… ${text.slice(start)}`;
}
