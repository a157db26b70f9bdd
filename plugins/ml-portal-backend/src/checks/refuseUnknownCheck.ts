import { InputError } from '@backstage/errors';
import {
  DEFAULT_SCORECARD_BY_ROLE,
  type MlRole,
  type ScorecardDefinition,
  type ScorecardFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/**
 * Refuses a scorecard or check that is not in force: a list of nothing, or of
 * everything, would read as an answer.
 *
 * @throws InputError that names the field
 */
export function refuseUnknownCheck(
  { scorecard: named, level, check }: ScorecardFilter,
  role: MlRole,
  scorecards: readonly ScorecardDefinition[],
): void {
  if (!named && !level && !check) {
    return;
  }
  const id = named ?? DEFAULT_SCORECARD_BY_ROLE[role];
  const scorecard = scorecards.find(known => known.id === id);
  if (!scorecard) {
    throw new InputError(
      `scorecard: ${id} is not in force, there are ${scorecards
        .map(known => known.id)
        .join(', ')}`,
    );
  }
  if (check && !scorecard.checks.some(known => known.id === check)) {
    throw new InputError(`check: ${id} has no check ${check}`);
  }
}
