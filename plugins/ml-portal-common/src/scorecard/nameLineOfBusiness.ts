import type { ScorecardResult } from './types';

/** How messages call a model's line of business, whose title not all may read. */
export const ITS_LINE_OF_BUSINESS = 'its line of business';

/**
 * Puts the title of a model's line of business into the messages of its checks,
 * which leave it out: it was derived from groups, so a message shows it only to
 * those who may read the line of business.
 *
 * @public
 */
export function nameLineOfBusiness(
  scorecards: ScorecardResult[],
  title: string,
): ScorecardResult[] {
  return scorecards.map(scorecard => ({
    ...scorecard,
    checks: scorecard.checks.map(check => ({
      ...check,
      message: check.message.replaceAll(ITS_LINE_OF_BUSINESS, () => title),
    })),
  }));
}
