import type {
  CheckResultState,
  DropReason,
  ScorecardDefinition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CheckChange } from '../history/transitionOf';

/** The results that count against an entity. */
const AGAINST: readonly (CheckResultState | null)[] = [
  'failed',
  'noData',
  'error',
];

/**
 * The checks that count against an entity after some changes and did not before
 * them, in the order of the scorecards in force.
 *
 * @param changes - in the order in which they happened
 */
export function reasonsOf(
  changes: readonly CheckChange[],
  scorecards: readonly ScorecardDefinition[],
): DropReason[] {
  const before = new Map<string, CheckResultState | null>();
  const now = new Map<string, CheckResultState | null>();
  for (const [scorecard, check, from, to] of changes) {
    const key = JSON.stringify([scorecard, check]);
    if (!before.has(key)) {
      before.set(key, from);
    }
    now.set(key, to);
  }
  return scorecards.flatMap(({ id: scorecard, levels, checks }) =>
    levels
      .flatMap(level => checks.filter(check => check.level === level.id))
      .flatMap(({ id: check, title }): DropReason[] => {
        const key = JSON.stringify([scorecard, check]);
        const result = now.get(key);
        return result &&
          AGAINST.includes(result) &&
          !AGAINST.includes(before.get(key)!)
          ? [{ scorecard, check, title, result }]
          : [];
      }),
  );
}
