import {
  roundScore,
  type Transition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { TransitionRow } from '../database/tables';
import type { CheckChange } from '../history/transitionOf';
import { canSee, type Visibility } from '../visibility/Visibility';
import { isoOf } from './isoOf';

/** @see Transition */
export function presentTransition(
  row: TransitionRow,
  visibility: Visibility,
): Transition {
  const { line_of_business: line } = row;
  return {
    at: isoOf(row.at),
    event: row.event,
    score: roundScore(row.score),
    lifecycle: row.lifecycle,
    operatingModel: row.operating_model,
    lineOfBusiness: line !== null && canSee(visibility, line) ? line : null,
    levels: JSON.parse(row.levels),
    checks: (JSON.parse(row.checks) as CheckChange[]).map(
      ([scorecard, check, from, to]) => ({ scorecard, check, from, to }),
    ),
  };
}
