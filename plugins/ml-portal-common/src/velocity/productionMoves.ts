/** The version in production was changed. @public */
export interface ProductionMove {
  /** In ms. */
  at: number;
  /** Whether it went back to an older version. */
  back: boolean;
}

/** What changes of the version in production come to. @public */
export interface MovesSummary {
  changes: number;
  /** Those that went back to an older version. */
  rollbacks: number;
  /** How long it took from going back to the next move forward, in ms. */
  restoreMs: number[];
}

/**
 * Sums up how the version in production changed. Moves back that follow one
 * another are one incident: it lasts from the first of them to the next move
 * forward. One that still lasts has no time yet.
 *
 * @param moves - in the order in which they happened
 * @public
 */
export function summarizeMoves(moves: readonly ProductionMove[]): MovesSummary {
  const summary: MovesSummary = {
    changes: moves.length,
    rollbacks: 0,
    restoreMs: [],
  };
  let backSince: number | undefined;
  for (const { at, back } of moves) {
    if (back) {
      summary.rollbacks += 1;
      backSince ??= at;
    } else if (backSince !== undefined) {
      summary.restoreMs.push(at - backSince);
      backSince = undefined;
    }
  }
  return summary;
}
