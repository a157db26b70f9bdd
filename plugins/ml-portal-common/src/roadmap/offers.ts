import { STAGES } from '../model/stages';
import type { ScopeDemand } from './demand';
import { scopeKey } from './touches';

function keyOf({ stage, scope }: ScopeDemand): string {
  return scopeKey(stage, scope);
}

function byDemand(a: ScopeDemand, b: ScopeDemand): number {
  return (
    b.demand.models - a.demand.models ||
    b.demand.linesOfBusiness - a.demand.linesOfBusiness ||
    STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
    (keyOf(a) < keyOf(b) ? -1 : 1)
  );
}

/**
 * What could be asked for: stages that wait for one team, and stages that
 * nobody runs, most models first. What a line of business wants for itself is
 * for the line to say.
 *
 * @param fromModels - fewer models than that are not worth a request
 * @param asked - {@link scopeKey} of what is asked for already
 * @public
 */
export function offersOf(
  demands: Iterable<ScopeDemand>,
  fromModels: number,
  asked: ReadonlySet<string>,
): ScopeDemand[] {
  return [...demands]
    .filter(
      offer =>
        offer.scope.kind !== 'lineOfBusiness' &&
        offer.demand.models >= fromModels &&
        !asked.has(keyOf(offer)),
    )
    .sort(byDemand);
}
