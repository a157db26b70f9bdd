import {
  DEFAULT_SCORECARD_BY_ROLE,
  type MlRole,
  type ScorecardFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What is asked of one scorecard, as the address says it. */
export type ScorecardParameters = Partial<
  Record<keyof ScorecardFilter, string>
>;

/**
 * Leaves out what asks for nothing: a scorecard of which neither a level nor a
 * check is asked, and a result of no check.
 */
export function askedOf<T extends ScorecardParameters>(values: T): T {
  const asked = { ...values };
  if (!values.level && !values.check) {
    delete asked.scorecard;
  }
  if (!values.check) {
    delete asked.result;
  }
  return asked;
}

/** A change, with what goes when it comes: another scorecard has other checks. */
export function changeOf(
  key: keyof ScorecardFilter,
  value: string,
): ScorecardParameters {
  switch (key) {
    case 'scorecard':
      return { scorecard: value, level: '', check: '', result: '' };
    case 'check':
      return value ? { check: value } : { check: '', result: '' };
    default:
      return { [key]: value };
  }
}

/** Stands for the entities below the first level. */
export const NO_LEVEL = 'none';

/** Asks for the entities whose highest level it is; null is below the first. */
export function reachedLevel(
  role: MlRole,
  scorecard: string,
  level: string | null,
): ScorecardParameters & { level: string } {
  const asked = { level: level ?? NO_LEVEL };
  return scorecard === DEFAULT_SCORECARD_BY_ROLE[role]
    ? asked
    : { scorecard, ...asked };
}

/** Asks for the entities that fail a check; the scorecard need not be named where it is the usual one. */
export function failingCheck(
  role: MlRole,
  scorecard: string,
  check: string,
): ScorecardParameters & { check: string } {
  return scorecard === DEFAULT_SCORECARD_BY_ROLE[role]
    ? { check }
    : { scorecard, check };
}
