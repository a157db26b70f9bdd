/** Below this many points of difference, a line would tell more than there is. */
const LEAST_SPAN = 10;

/** From where to where a scale of scores goes, so that the line fills it. */
export function scaleOf(scores: number[]): [from: number, to: number] {
  const least = Math.min(...scores);
  const most = Math.max(...scores);
  // A flat line lies in the middle.
  const margin = Math.max(0, LEAST_SPAN - (most - least)) / 2;
  const from = Math.max(0, Math.floor(least - margin));
  const to = Math.min(100, Math.ceil(most + margin));
  return [Math.min(from, 100 - LEAST_SPAN), Math.max(to, LEAST_SPAN)];
}
