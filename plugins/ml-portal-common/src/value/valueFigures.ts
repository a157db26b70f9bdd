import type { DeclaredValue } from '../api/roadmap';
import type { ValueFigures } from '../api/value';
import { CurrencySums } from './CurrencySums';
import {
  MEASURED_STANDINGS,
  OBJECTIVE_STANDINGS,
  type ObjectiveStanding,
} from './objectiveStanding';

/** How many models of a line of business have objectives that stand so. @public */
export interface StandingTally {
  /** Null for models of none. */
  line: string | null;
  standing: ObjectiveStanding;
  models: number;
}

/** What models of a line of business declare in one currency. @public */
export interface ValueTally extends DeclaredValue {
  /** Null for models of none. */
  line: string | null;
  /** Whether another team runs a stage of theirs. */
  fenced: boolean;
}

/** All that figures of value are made of. @public */
export interface ValueTallies {
  standings: readonly StandingTally[];
  values: readonly ValueTally[];
}

/**
 * Adds up what models are for and declare to be worth.
 *
 * @param includes - whether the models of a line of business count
 * @public
 */
export function valueFigures(
  tallies: ValueTallies,
  includes: (line: string | null) => boolean,
): ValueFigures {
  const standings = Object.fromEntries(
    OBJECTIVE_STANDINGS.map(standing => [standing, 0]),
  ) as Record<ObjectiveStanding, number>;
  let models = 0;
  for (const tally of tallies.standings) {
    if (includes(tally.line)) {
      standings[tally.standing] += tally.models;
      models += tally.models;
    }
  }
  const declared = new CurrencySums();
  const behindFences = new CurrencySums();
  for (const tally of tallies.values) {
    if (includes(tally.line)) {
      declared.add(tally);
      if (tally.fenced) {
        behindFences.add(tally);
      }
    }
  }
  return {
    models,
    measured: MEASURED_STANDINGS.reduce((sum, s) => sum + standings[s], 0),
    standings,
    declaredValue: declared.values,
    behindFences: behindFences.values,
  };
}
