import type {
  CheckCounts,
  ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';

const MOST = 5;

/** The checks that fail, the commonest failure first; the lower level where equal. */
export function commonestFailures({
  checks,
}: Pick<ScorecardStanding, 'checks'>): CheckCounts[] {
  return checks
    .filter(({ results }) => results.failed > 0)
    .sort((a, b) => b.results.failed - a.results.failed)
    .slice(0, MOST);
}
