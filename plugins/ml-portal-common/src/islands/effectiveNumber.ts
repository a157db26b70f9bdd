/**
 * The effective number of kinds: how many equally common ones would be as
 * diverse as these. The exponential of the Shannon entropy, which is the Hill
 * number of order 1 (L. Jost, "Entropy and diversity", Oikos 113, 2006).
 *
 * @param counts - how many there are of each kind, none negative
 * @returns between 1 and the number of kinds; 0 where there is nothing
 * @public
 */
export function effectiveNumber(counts: Iterable<number>): number {
  const present = [...counts].filter(count => count > 0);
  const total = present.reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return 0;
  }
  const entropy = present.reduce((sum, count) => {
    const share = count / total;
    return sum - share * Math.log(share);
  }, 0);
  return Math.exp(entropy);
}
