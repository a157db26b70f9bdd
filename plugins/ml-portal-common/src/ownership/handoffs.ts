import type { StageVerdict } from './types';

const OWN_TEAM = 'own';
const PLATFORM_TEAM = 'platform';

function teamOf({ status, fencedTo, lineOfBusiness, owner }: StageVerdict) {
  if (status === 'owned') {
    return OWN_TEAM;
  }
  if (status !== 'fenced') {
    return undefined;
  }
  return fencedTo === 'platform' ? PLATFORM_TEAM : lineOfBusiness ?? owner;
}

/**
 * How often the model passes from one team to another along its stages. Stages
 * that do not apply or have no living owner are left out; the platform is one
 * team, and so is each line of business.
 *
 * @public
 */
export function countHandoffs(stages: readonly StageVerdict[]): number {
  const teams = stages
    .map(teamOf)
    .filter((team): team is string => team !== undefined);
  return teams.filter((team, i) => i > 0 && team !== teams[i - 1]).length;
}
