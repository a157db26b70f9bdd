import { roundScore } from '@ml-portal/backstage-plugin-ml-portal-common';
import type {
  ResultChangedEvent,
  ResultState,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import type { TransitionRow } from '../database/tables';
import type { CheckChange } from '../history/transitionOf';

/** The event that tells of a stored transition. */
export function toResultChangedEvent(row: TransitionRow): ResultChangedEvent {
  const standing: ResultState = {
    score: roundScore(row.score),
    levels: JSON.parse(row.levels),
    lifecycle: row.lifecycle,
    lineOfBusiness: row.line_of_business,
    operatingModel: row.operating_model,
  };
  // Of what left the catalog, the row says how it stood at last.
  const before =
    row.previous === null
      ? standing
      : { ...standing, ...(JSON.parse(row.previous) as Partial<ResultState>) };
  return {
    id: String(row.id),
    entityRef: row.entity_ref,
    // PostgreSQL returns a bigint as text.
    at: new Date(Number(row.at)).toISOString(),
    event: row.event,
    state: row.event === 'removed' ? null : standing,
    previousState: row.event === 'appeared' ? null : before,
    checks: (JSON.parse(row.checks) as CheckChange[]).map(
      ([scorecard, check, previousState, state]) => ({
        scorecard,
        check,
        state,
        previousState,
      }),
    ),
  };
}
