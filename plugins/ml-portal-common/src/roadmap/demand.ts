import type { Demand } from '../api/roadmap';
import type { Stage } from '../model/stages';
import { CurrencySums } from '../value/CurrencySums';
import {
  isNobodys,
  type OpenScope,
  scopeKey,
  type TouchedStatus,
} from './touches';

/**
 * How many models have a stage in a status that a request touches, and all else
 * in common that demand is made of.
 *
 * @public
 */
export interface TouchTally {
  status: TouchedStatus;
  /** The models' line of business. */
  line: string | null;
  /** In which they declare what they are worth; null where they do not. */
  currency: string | null;
  models: number;
  /** What they declare together, a year. */
  annualValue: number;
}

/** As {@link TouchTally}, of a stage and the team that runs it. @public */
export interface StageTally extends TouchTally {
  stage: Stage;
  /** Who runs it, where it is fenced. */
  team: string | null;
}

/** What the models of a scope that a request could have are in want of. @public */
export interface ScopeDemand {
  stage: Stage;
  scope: OpenScope;
  demand: Demand;
}

/** Of a request that touches nothing. @public */
export const NO_DEMAND: Demand = {
  fences: 0,
  unclaimed: 0,
  models: 0,
  linesOfBusiness: 0,
  declaredValue: [],
};

/**
 * Adds up what a request touches. A model has a stage once, so every touched
 * stage is another model.
 *
 * @public
 */
export class DemandCounter {
  readonly #lines = new Set<string>();
  readonly #values = new CurrencySums();
  #fences = 0;
  #unclaimed = 0;

  add({ status, line, currency, models, annualValue }: TouchTally): void {
    if (isNobodys(status)) {
      this.#unclaimed += models;
    } else {
      this.#fences += models;
    }
    if (line !== null) {
      this.#lines.add(line);
    }
    if (currency !== null) {
      this.#values.add({ currency, amount: annualValue, models });
    }
  }

  get demand(): Demand {
    return {
      fences: this.#fences,
      unclaimed: this.#unclaimed,
      models: this.#fences + this.#unclaimed,
      linesOfBusiness: this.#lines.size,
      declaredValue: this.#values.values,
    };
  }
}

/**
 * The demand of every scope that touches anything, but for named models.
 *
 * @param linesAround - a line of business with those that it is nested in, as
 * far as the reader may know them
 * @returns by {@link scopeKey}
 * @public
 */
export function demandByScope(
  tallies: Iterable<StageTally>,
  linesAround: (line: string) => readonly string[],
): Map<string, ScopeDemand> {
  const found = new Map<
    string,
    { stage: Stage; scope: OpenScope; counter: DemandCounter }
  >();
  const add = (tally: StageTally, scope: OpenScope) => {
    const key = scopeKey(tally.stage, scope);
    let entry = found.get(key);
    if (!entry) {
      entry = { stage: tally.stage, scope, counter: new DemandCounter() };
      found.set(key, entry);
    }
    entry.counter.add(tally);
  };
  for (const { line, ...rest } of tallies) {
    const around = line === null ? [] : linesAround(line);
    const known = line !== null && around.includes(line);
    const tally = { ...rest, line: known ? line : null };
    const { team } = tally;
    if (isNobodys(tally.status)) {
      add(tally, { kind: 'unclaimed' });
    } else if (team !== null) {
      add(tally, { kind: 'receivingTeam', team });
    }
    for (const lineOfBusiness of around) {
      add(tally, { kind: 'lineOfBusiness', lineOfBusiness });
    }
  }
  return new Map(
    [...found].map(([key, { stage, scope, counter }]) => [
      key,
      { stage, scope, demand: counter.demand },
    ]),
  );
}
