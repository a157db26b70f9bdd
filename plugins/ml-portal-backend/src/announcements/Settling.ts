/** Without anything new for this long, changes have come to rest. */
export const REST_MS = 10_000;
/** Where they never do, nobody waits longer than this. */
export const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Tells when changes have come to rest, so that all that one run over the
 * catalog changes is told of together, whatever replica it runs in.
 */
export class Settling {
  #seen?: { newest: number; at: number; since: number };

  /**
   * @param newest - the newest change that was not told of; undefined for none
   * @param now - in ms since the epoch
   * @returns whether it is time to tell
   */
  look(newest: number | undefined, now: number): boolean {
    if (newest === undefined) {
      this.#seen = undefined;
      return false;
    }
    const seen = this.#seen;
    const since = seen?.since ?? now;
    const isRest =
      seen !== undefined &&
      ((seen.newest === newest && now - seen.at >= REST_MS) ||
        now - since >= LONGEST_WAIT_MS);
    if (isRest) {
      this.#seen = undefined;
    } else if (seen?.newest !== newest) {
      this.#seen = { newest, at: now, since };
    }
    return isRest;
  }
}
