import {
  CHECK_RESULTS,
  type CheckResultState,
  ML_ROLES,
  type ScorecardDefinition,
  type ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CheckTallies } from '../database/CheckQueries';

const sum = (rows: { count: number }[]) =>
  rows.reduce((total, { count }) => total + count, 0);

/** Rolls counts up to how each role stands on each scorecard that judges it. */
export function standingsOf(
  tallies: CheckTallies,
  scorecards: readonly ScorecardDefinition[],
): ScorecardStanding[] {
  return scorecards.flatMap(({ id, levels, checks }) =>
    ML_ROLES.flatMap((role): ScorecardStanding[] => {
      const its = <T extends { scorecard: string; role: string }>(rows: T[]) =>
        rows.filter(row => row.scorecard === id && row.role === role);
      const reached = its(tallies.levels);
      const entities = sum(reached);
      if (entities === 0) {
        return [];
      }
      const results = its(tallies.results);
      const countsOf = (check: string) => {
        const found = results.filter(row => row.check === check);
        return Object.fromEntries(
          CHECK_RESULTS.map(result => [
            result,
            result === 'passed'
              ? entities - sum(found)
              : sum(found.filter(row => row.result === result)),
          ]),
        ) as Record<CheckResultState, number>;
      };
      return [
        {
          scorecard: id,
          role,
          entities,
          levels: [null, ...levels.map(level => level.id)].map(level => ({
            level,
            count: sum(reached.filter(row => row.level === level)),
          })),
          checks: checks.map(check => ({
            check: check.id,
            results: countsOf(check.id),
          })),
        },
      ];
    }),
  );
}
