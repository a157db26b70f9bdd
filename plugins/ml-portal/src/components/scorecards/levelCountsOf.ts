import type {
  DailyRollUp,
  ScorecardInForce,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { NO_LEVEL } from '../filters/scorecardParameters';
import type { DayCounts } from '../history/sayCountChanges';

/**
 * How many models were at which level of a scorecard, on the days on which it
 * was in force. A level of then that is no more is left out.
 */
export function levelCountsOf(
  scorecard: Pick<ScorecardInForce, 'id' | 'levels'>,
  days: Pick<DailyRollUp, 'day' | 'levels'>[],
): DayCounts[] {
  const known = [null, ...scorecard.levels.map(({ id }) => id)];
  return days.flatMap(({ day, levels }) => {
    const reached = levels.find(counts => counts.scorecard === scorecard.id);
    return reached
      ? {
          day,
          counts: Object.fromEntries(
            known.map(id => [
              id ?? NO_LEVEL,
              reached.levels.find(({ level }) => level === id)?.count ?? 0,
            ]),
          ),
        }
      : [];
  });
}
