import type { DeliveryOutcome } from '../api/roadmap';
import type { StageStatus } from '../ownership/types';

/** A model that a request touched when it was delivered, as it stands now. @public */
export interface DeliveredModel {
  /** Of the request's stage; null where the model left the catalog. */
  status: StageStatus | null;
  /** Whether it uses the delivered tool at the stage. */
  usesTool: boolean;
}

const COUNTED_AS = {
  owned: 'owned',
  fenced: 'fenced',
  unclaimed: 'unclaimed',
  orphaned: 'unclaimed',
  notApplicable: 'notApplicable',
} as const satisfies Record<StageStatus, keyof DeliveryOutcome>;

/** What became of what a delivered request touched. @public */
export function outcomeOf(models: Iterable<DeliveredModel>): DeliveryOutcome {
  const outcome: DeliveryOutcome = {
    touched: 0,
    owned: 0,
    fenced: 0,
    unclaimed: 0,
    notApplicable: 0,
    gone: 0,
    usingTool: 0,
  };
  for (const { status, usesTool } of models) {
    outcome.touched += 1;
    outcome[status === null ? 'gone' : COUNTED_AS[status]] += 1;
    outcome.usingTool += usesTool ? 1 : 0;
  }
  return outcome;
}
